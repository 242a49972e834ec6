import type { SqliteDatabase } from "../../db/kiosk/sqlite-database.ts";

/**
 * Makes a connection prepare each text once in its life. A world reopens its journal again and again on one
 * connection, and would prepare the same hundred statements for every life.
 */
export const rememberStatements = (db: SqliteDatabase): SqliteDatabase => {
  const prepare = db.prepare.bind(db);
  const known = new Map<string, ReturnType<typeof prepare>>();
  const remembering = (sql: string) => {
    const before = known.get(sql);
    if (before) return before;
    const prepared = prepare(sql);
    known.set(sql, prepared);
    return prepared;
  };
  return Object.assign(db, { prepare: remembering });
};
