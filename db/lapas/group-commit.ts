import type { Database } from "./database.ts";
import type { FactBatch, IngestVerdict } from "./fact-batch.ts";
import { storeBatch } from "./store-batch.ts";
import { isSound, storeTogether } from "./store-together.ts";

/** Facts in one flush at most: what comes beyond them waits for the next. */
const MAX_FACTS_PER_FLUSH = 2_000;

interface Waiting {
  readonly batch: FactBatch;
  readonly resolve: (verdict: IngestVerdict) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Stores batches as they come. Those that arrive while others are being written are written together
 * next, with one wait for the disk; each is answered when its own facts are durable. Of one journal
 * there is one batch at a time, in the order they came. What cannot be stored with the others (the
 * first of a journal, a repeated or a bad one) is stored or refused alone and holds nobody up.
 */
export const createGroupCommit = (
  database: Database,
): ((batch: FactBatch) => Promise<IngestVerdict>) => {
  const waiting = new Set<Waiting>();
  const busyJournals = new Set<string>();
  let isFlushing = false;

  const storeAlone = async ({ batch, resolve, reject }: Waiting): Promise<void> => {
    try {
      resolve(await database.transaction((query) => storeBatch(query, batch)));
    } catch (reason) {
      reject(reason);
    }
    busyJournals.delete(batch.journalId);
    void flush();
  };

  /** Takes the oldest batch of each journal that none is under way of. */
  const takeNext = (): readonly Waiting[] => {
    const taken: Waiting[] = [];
    let facts = 0;
    for (const next of waiting) {
      if (facts >= MAX_FACTS_PER_FLUSH) break;
      if (busyJournals.has(next.batch.journalId)) continue;
      waiting.delete(next);
      busyJournals.add(next.batch.journalId);
      taken.push(next);
      facts += next.batch.facts.length;
    }
    return taken;
  };

  const storeAll = async (taken: readonly Waiting[]): Promise<void> => {
    const sound = taken.filter(({ batch }) => isSound(batch));
    // When the statement fails, each alone tells whose fault it was.
    const stored = await storeTogether(
      database.query,
      sound.map(({ batch }) => batch),
    ).catch(() => new Set<string>());
    for (const each of taken) {
      const last = each.batch.facts.at(-1);
      if (last && stored.has(each.batch.journalId)) {
        busyJournals.delete(each.batch.journalId);
        each.resolve({ ok: true, value: { ackedSeq: last.seq, headHash: last.hash } });
      } else void storeAlone(each);
    }
  };

  const flush = async (): Promise<void> => {
    if (isFlushing) return;
    isFlushing = true;
    for (let taken = takeNext(); taken.length > 0; taken = takeNext()) await storeAll(taken);
    isFlushing = false;
  };

  return (batch) =>
    new Promise((resolve, reject) => {
      waiting.add({ batch, resolve, reject });
      void flush();
    });
};
