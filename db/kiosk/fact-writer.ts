import { businessDateAt } from "../../core/business-day.ts";
import { FACT_VERSION, type Fact, subjectOf } from "../../core/journal/fact.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { Ids } from "../../core/ports/ids.ts";
import type { FactTable, PlacedFact } from "./fact-table.ts";
import { hashFact, NO_HASH } from "./hash-fact.ts";
import { createProjections } from "./projections/projections.ts";
import { encodeFact } from "./read-fact.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";
import { storageFailure } from "./storage-failure.ts";

export interface FactWriterOptions {
  readonly db: SqliteDatabase;
  readonly facts: FactTable;
  readonly clock: Clock;
  readonly ids: Ids;
}

/**
 * Appends facts to the chain and takes them into the projections. Call inside a transaction. The
 * facts stay when a projection fails; the projections are then declared unsound.
 */
export const createFactWriter = ({
  db,
  facts: table,
  clock,
  ids,
}: FactWriterOptions): ((facts: readonly Fact[]) => readonly PlacedFact[]) => {
  const projections = createProjections(db);
  // Nested in the caller's transaction this is a savepoint.
  const projectAll = db.transaction((stored: readonly PlacedFact[]) => {
    for (const fact of stored) projections.apply(fact);
  });

  const append = (before: PlacedFact | null, fact: Fact): PlacedFact => {
    const unhashed = {
      position: (before?.position ?? 0) + 1,
      journalId: before?.journalId ?? ids.newId(),
      seq: (before?.seq ?? 0) + 1,
      eventId: ids.newId(),
      kind: fact.kind,
      kindVersion: FACT_VERSION,
      atMs: Math.trunc(clock.nowMs()),
      clockTrusted: clock.isTrusted(),
      businessDate: businessDateOf(fact, before?.businessDate ?? businessDateAt(clock.nowMs())),
      subject: subjectOf(fact),
      payload: encodeFact(fact),
      prevHash: before?.hash ?? NO_HASH,
    };
    const placed = { ...unhashed, hash: hashFact(unhashed) };
    table.insert(placed);
    return placed;
  };

  return (facts) => {
    if (facts.length === 0) return [];
    const stored: PlacedFact[] = [];
    let last = table.last();
    for (const fact of facts) {
      last = append(last, fact);
      stored.push(last);
    }
    try {
      projectAll(stored);
    } catch (error) {
      if (storageFailure(error)) throw error;
      projections.markUnsound(String(error));
    }
    return stored;
  };
};

/** The day a fact belongs to: the one before it, until a roll or a close moves it forward. */
const businessDateOf = (fact: Fact, current: string): string => {
  const next = dateAfter(fact);
  return next !== null && next > current ? next : current;
};

/** A close of an earlier date names a day that has long begun, and moves nothing. */
const dateAfter = (fact: Fact): string | null => {
  if (fact.kind === "day-rolled") return fact.to;
  return fact.kind === "day-closed" ? fact.nextDate : null;
};
