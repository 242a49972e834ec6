import type { Fact } from "../../core/journal/fact.ts";
import { type FactBytes, readFact } from "./read-fact.ts";

/** A fact's bytes and where they stand. */
export interface FactRow extends FactBytes {
  readonly journalId: string;
  readonly seq: number;
}

/** The fact, when this hub knows what it says; null otherwise. */
export type FactReader = (row: FactRow) => Fact | null;

/** About the facts of a thousand sales: those that still grow are among them. */
const MAX_REMEMBERED = 10_000;

/** A sale is derived again with each of its facts; as those never change, each is read once. */
export const createFactReader = (): FactReader => {
  const remembered = new Map<string, Fact | null>();
  return (row) => {
    const key = `${row.journalId}/${row.seq}`;
    const before = remembered.get(key);
    if (before !== undefined) return before;
    const fact = readFact(row);
    const oldest = remembered.keys().next();
    if (remembered.size >= MAX_REMEMBERED && !oldest.done) remembered.delete(oldest.value);
    remembered.set(key, fact);
    return fact;
  };
};
