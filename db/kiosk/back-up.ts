import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import type { Result } from "../../core/result.ts";
import { checkJournalFile, type SoundJournal, type UnsoundJournal } from "./check-journal-file.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";

/** Pages copied between two turns of the event loop: a few milliseconds each. */
const PAGES_A_STEP = 200;

/** Of a copy that is being made; whatever bears it was cut short. */
export const UNFINISHED = ".part";

/**
 * Copies the running database to `path`. The copy appears under that name only when it is whole, checked
 * to its last fact and on the disk; until then it is called `.part`. Rejects when the disk refuses. A
 * copy put to use again is a restored journal: the hub will tell.
 */
export const backUp = async (
  db: SqliteDatabase,
  path: string,
): Promise<Result<SoundJournal, UnsoundJournal>> => {
  const unfinished = `${path}${UNFINISHED}`;
  await db.backup(unfinished, { progress: () => PAGES_A_STEP });
  makeOneFile(unfinished);
  const checked = await checkJournalFile(unfinished);
  if (!checked.ok) return checked;
  await sync(unfinished);
  await rename(unfinished, path);
  await sync(dirname(path));
  return checked;
};

/** A write-ahead log beside it would be lost on the way to another computer. */
const makeOneFile = (path: string) => {
  const copy = new Database(path);
  try {
    copy.pragma("journal_mode = DELETE");
  } finally {
    copy.close();
  }
};

const sync = async (path: string) => {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
};
