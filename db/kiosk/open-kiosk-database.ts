import Database from "better-sqlite3";
import { err, ok, type Result } from "../../core/result.ts";
import { KIOSK_MIGRATIONS } from "./kiosk-migrations.ts";
import { type MigrateError, migrate } from "./migrate.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";

export type OpenKioskDatabaseError =
  /** Another service holds this file for its whole life. */
  | { readonly kind: "database.in-use"; readonly path: string }
  /** `quick_check` found damage, or the file is no database. */
  | { readonly kind: "database.damaged"; readonly path: string; readonly reason: string }
  /** The folder or file cannot be read or written. */
  | { readonly kind: "database.unusable"; readonly path: string; readonly reason: string }
  | MigrateError;

/**
 * Opens the kiosk's database for this process alone, checks it and migrates it. `:memory:` gives a
 * database that lives as long as the connection. Close it with `db.close()`.
 */
export const openKioskDatabase = (path: string): Result<SqliteDatabase, OpenKioskDatabaseError> => {
  let db: SqliteDatabase | undefined;
  try {
    // No waiting for a lock: its holder keeps it until it dies.
    db = new Database(path, { timeout: 0 });
    configure(db);
    const damage = findDamage(db);
    if (damage) return refuse(db, { kind: "database.damaged", path, reason: damage });
    const migrated = migrate(db, KIOSK_MIGRATIONS);
    return migrated.ok ? ok(db) : refuse(db, migrated.error);
  } catch (error) {
    return refuse(db, openError(path, error));
  }
};

const configure = (db: SqliteDatabase) => {
  // Exclusive before WAL: the lock is kept between transactions and no shared memory file is made.
  db.pragma("locking_mode = EXCLUSIVE");
  db.pragma("journal_mode = WAL");
  // FULL: a commit that returned survives a power cut (reference/reliability-performance.md §2.1).
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  // So that INSERT OR REPLACE meets the delete trigger of `fact` as well.
  db.pragma("recursive_triggers = ON");
  // Takes the exclusive lock now instead of at the first write.
  db.exec("BEGIN IMMEDIATE; COMMIT");
};

const findDamage = (db: SqliteDatabase): string | null => {
  const answer = String(db.pragma("quick_check(1)", { simple: true }));
  return answer === "ok" ? null : answer;
};

const refuse = <E>(db: SqliteDatabase | undefined, error: E): Result<never, E> => {
  db?.close();
  return err(error);
};

const openError = (path: string, error: unknown): OpenKioskDatabaseError => {
  if (!(error instanceof Error)) throw error;
  const code = error instanceof Database.SqliteError ? error.code : "";
  if (code.startsWith("SQLITE_BUSY")) return { kind: "database.in-use", path };
  const kind =
    code === "SQLITE_NOTADB" || code.startsWith("SQLITE_CORRUPT")
      ? "database.damaged"
      : "database.unusable";
  return { kind, path, reason: error.message };
};
