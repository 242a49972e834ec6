import { setImmediate } from "node:timers/promises";
import { err, ok, type Result } from "../../core/result.ts";
import { createFactTable, type PlacedFact } from "./fact-table.ts";
import { hashFact, NO_HASH } from "./hash-fact.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";

export interface ChainBreak {
  readonly kind: "chain.broken";
  readonly position: number;
  readonly reason: "position-gap" | "seq-gap" | "journal-mixed" | "prev-hash" | "hash";
}

const PAGE = 500;

/**
 * Reads every fact and checks that nothing was changed, removed or slipped in; the value is how many
 * there are. Facts cut off at the end leave no trace here: the hub's copy shows those.
 */
export const verifyChain = (db: SqliteDatabase): Result<number, ChainBreak> => {
  const walk = walkChain(db);
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value;
  }
};

/** The same for a process that has other things to do: it gets a turn after each page of facts. */
export const verifyChainGently = async (
  db: SqliteDatabase,
): Promise<Result<number, ChainBreak>> => {
  const walk = walkChain(db);
  for (;;) {
    const step = walk.next();
    if (step.done) return step.value;
    await setImmediate();
  }
};

/** Yields after each page. */
function* walkChain(db: SqliteDatabase): Generator<void, Result<number, ChainBreak>> {
  const table = createFactTable(db);
  let last: PlacedFact | null = null;
  for (;;) {
    const page = table.after(last?.position ?? 0, PAGE);
    for (const fact of page) {
      const reason = findBreak(last, fact);
      if (reason) return err({ kind: "chain.broken", position: fact.position, reason });
      last = fact;
    }
    if (page.length < PAGE) return ok(last?.position ?? 0);
    yield;
  }
}

const findBreak = (before: PlacedFact | null, fact: PlacedFact): ChainBreak["reason"] | null => {
  if (fact.position !== (before?.position ?? 0) + 1) return "position-gap";
  if (fact.seq !== (before?.seq ?? 0) + 1) return "seq-gap";
  if (before && fact.journalId !== before.journalId) return "journal-mixed";
  if (!isSame(fact.prevHash, before?.hash ?? NO_HASH)) return "prev-hash";
  return isSame(hashFact(fact), fact.hash) ? null : "hash";
};

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
