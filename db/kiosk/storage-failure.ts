import Database from "better-sqlite3";

const STORAGE_CODES =
  /^SQLITE_(FULL|IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN|NOMEM|BUSY|LOCKED|PROTOCOL)/;

export interface StorageFailure {
  /** SQLite's own code: `SQLITE_FULL`, `SQLITE_IOERR_FSYNC` … */
  readonly code: string;
  readonly message: string;
}

/** What the disk did to us, as opposed to what a program got wrong; null for the latter. */
export const storageFailure = (error: unknown): StorageFailure | null =>
  error instanceof Database.SqliteError && STORAGE_CODES.test(error.code)
    ? { code: error.code, message: error.message }
    : null;
