import Database from "better-sqlite3";
import { err, ok, type Result } from "../../core/result.ts";
import { createFactTable } from "./fact-table.ts";
import { schemaVersion } from "./migrate.ts";
import { readFact } from "./read-fact.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";
import { verifyChainGently } from "./verify-chain.ts";

/** A journal in a file that holds together. */
export interface SoundJournal {
  readonly journalId: string;
  readonly kioskId: string;
  readonly machineCode: string;
  readonly facts: number;
  readonly schemaVersion: number;
}

/** Why a file is not a journal that could be relied on, in words for a technician. */
export interface UnsoundJournal {
  readonly kind: "journal.unsound";
  readonly reason: string;
}

/**
 * Reads a whole journal file, changes nothing: SQLite's integrity check, then the chain of hashes from
 * the first fact to the last, with pauses in which a running service goes on.
 */
export const checkJournalFile = async (
  path: string,
): Promise<Result<SoundJournal, UnsoundJournal>> => {
  let db: SqliteDatabase | null = null;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    return await checkOpened(db);
  } catch (error) {
    return unsound(error instanceof Error ? error.message : String(error));
  } finally {
    db?.close();
  }
};

const checkOpened = async (db: SqliteDatabase): Promise<Result<SoundJournal, UnsoundJournal>> => {
  const integrity = String(db.pragma("integrity_check(1)", { simple: true }));
  if (integrity !== "ok") return unsound(integrity);
  const chain = await verifyChainGently(db);
  if (!chain.ok) {
    return unsound(`the chain breaks at entry ${chain.error.position} (${chain.error.reason})`);
  }
  const first = createFactTable(db).at(1);
  const opened = first && readFact(first.payload);
  if (!first || opened?.kind !== "journal-opened") return unsound("it has no first entry");
  return ok({
    journalId: first.journalId,
    kioskId: opened.kioskId,
    machineCode: opened.machineCode,
    facts: chain.value,
    schemaVersion: schemaVersion(db),
  });
};

const unsound = (reason: string): Result<never, UnsoundJournal> =>
  err({ kind: "journal.unsound", reason });
