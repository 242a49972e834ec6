import { PROJECTION_TABLES } from "../../db/kiosk/replay-projections.ts";
import type { SqliteDatabase } from "../../db/kiosk/sqlite-database.ts";

/** Every row of every projection, in an order of its own content. */
export const dumpProjections = (db: SqliteDatabase): Record<string, readonly string[]> =>
  Object.fromEntries(
    PROJECTION_TABLES.map((table) => [
      table,
      db
        .prepare(`SELECT * FROM ${table}`)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );
