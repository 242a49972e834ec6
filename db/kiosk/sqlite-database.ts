import type Database from "better-sqlite3";

/** An open SQLite connection. Only `db/` reads or writes through it; others pass it on. */
export type SqliteDatabase = Database.Database;
