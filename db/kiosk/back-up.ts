import { rename } from "node:fs/promises";
import type { SqliteDatabase } from "./sqlite-database.ts";

/** Pages copied between two turns of the event loop: a few milliseconds each. */
const PAGES_A_STEP = 200;

/**
 * Copies the running database to `path`. The copy appears under that name only when it is whole.
 * Rejects when the disk refuses. A copy put to use again is a restored journal: the hub will tell.
 */
export const backUp = async (db: SqliteDatabase, path: string): Promise<void> => {
  const unfinished = `${path}.part`;
  await db.backup(unfinished, { progress: () => PAGES_A_STEP });
  await rename(unfinished, path);
};
