import type { Books, Journal } from "../ports/journal.ts";
import type { Fact, StoredFact } from "./fact.ts";

/**
 * Commits, or throws when nothing could be written. Used inside invoked actors: there is no way on
 * without the journal, the machine's `onError` calls staff and the process leaves (DESIGN §3).
 */
export const commitOrThrow = (
  journal: Journal,
  decide: (books: Books) => readonly Fact[],
): readonly StoredFact[] => {
  const stored = journal.commit(decide);
  if (!stored.ok) throw new Error(`The journal refused a commit: ${stored.error.kind}`);
  return stored.value;
};
