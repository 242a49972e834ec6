import type { StoredFact } from "../../core/journal/fact.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { Ids } from "../../core/ports/ids.ts";
import type { FactSource, Journal } from "../../core/ports/journal.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { createBooks } from "./books.ts";
import { createFactTable } from "./fact-table.ts";
import { createFactWriter } from "./fact-writer.ts";
import { createListeners } from "./listeners.ts";
import { repairProjections } from "./replay-projections.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";
import { type StorageFailure, storageFailure } from "./storage-failure.ts";

export interface JournalOptions {
  /** An open database of this process; see `openKioskDatabase`. */
  readonly db: SqliteDatabase;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly identity: { readonly kioskId: string; readonly machineCode: string };
}

export interface KioskJournal extends Journal, FactSource {
  /** Refuses every later commit, so that code that outlived its turn cannot write through it. */
  readonly close: () => void;
}

/**
 * The kiosk's journal. A new database gets its `journal-opened` fact; unsound projections are
 * rebuilt. Throws when the first fact cannot be written.
 */
export const createJournal = ({ db, clock, ids, identity }: JournalOptions): KioskJournal => {
  const facts = createFactTable(db);
  const books = createBooks(db, facts);
  const write = createFactWriter({ db, facts, clock, ids });
  const listeners = createListeners<readonly StoredFact[]>();
  let isClosed = false;

  const decideAndWrite = db.transaction((decide: Parameters<Journal["commit"]>[0]) =>
    write(decide(books)),
  );

  const commit: Journal["commit"] = (decide) => {
    if (isClosed) return err({ kind: "journal.closed" });
    if (db.inTransaction) throw new Error("A commit was asked for inside another one");
    const written = catchStorageFailure(() => decideAndWrite.immediate(decide));
    if (!written.ok) {
      const { code, message } = written.error;
      // A full disk refuses cleanly. After any other failure only a restart tells what the disk
      // really holds (reference/reliability-performance.md §2.1).
      if (code !== "SQLITE_FULL") isClosed = true;
      return err({ kind: "journal.not-written", reason: `${code}: ${message}` });
    }
    if (written.value.length > 0) listeners.tell(written.value);
    return written;
  };

  const openNew = () => {
    const opened = commit(() => [{ kind: "journal-opened", ...identity }]);
    if (!opened.ok) throw new Error(`The journal cannot be begun: ${JSON.stringify(opened.error)}`);
  };

  if (!facts.last()) openNew();
  if (!books.areSound()) repairProjections(db);
  const journalId = facts.last()?.journalId ?? "";

  return {
    books,
    commit,
    onCommit: listeners.add,
    journalId,
    lastSeq: () => facts.last()?.seq ?? 0,
    factsAfter: (seq, limit) => facts.ofJournalAfter(journalId, seq, limit),
    close: () => {
      isClosed = true;
    },
  };
};

const catchStorageFailure = <T>(work: () => T): Result<T, StorageFailure> => {
  try {
    return ok(work());
  } catch (error) {
    const failure = storageFailure(error);
    if (!failure) throw error;
    return err(failure);
  }
};
