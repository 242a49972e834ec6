import { err, ok, type Result } from "../../core/result.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";

/** One step of a database's shape. Numbered in tens; self-contained; never edited once released. */
export interface Migration {
  readonly version: number;
  readonly up: (db: SqliteDatabase) => void;
}

export type MigrateError = {
  /** Written by a newer program: this one would misread it, so it does not start. */
  readonly kind: "database.newer";
  readonly foundVersion: number;
  readonly newestVersion: number;
};

/** Brings `db` up to the newest version, one transaction a step. */
export const migrate = (
  db: SqliteDatabase,
  migrations: readonly Migration[],
): Result<void, MigrateError> => {
  const foundVersion = schemaVersion(db);
  const newestVersion = migrations.at(-1)?.version ?? 0;
  if (foundVersion > newestVersion) {
    return err({ kind: "database.newer", foundVersion, newestVersion });
  }
  for (const { version, up } of migrations) {
    if (version <= foundVersion) continue;
    db.transaction(() => {
      up(db);
      db.pragma(`user_version = ${version}`);
    }).immediate();
  }
  return ok(undefined);
};

/** The version of the newest migration this database has been through; 0 when it is new. */
export const schemaVersion = (db: SqliteDatabase): number =>
  Number(db.pragma("user_version", { simple: true }));
