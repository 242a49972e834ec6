import { createHash } from "node:crypto";
import { hashedHeader, type StoredFact } from "../../core/journal/fact.ts";

/** What the first fact of a journal names as the hash before it. */
export const NO_HASH: Uint8Array = Buffer.alloc(32);

export const hashOf = (fact: StoredFact): Buffer =>
  createHash("sha256")
    .update(fact.prevHash)
    .update(hashedHeader(fact), "utf8")
    .update(fact.payload)
    .digest();

/** The first fact whose hash does not cover its bytes or which does not follow the one before it. */
export const findBrokenLink = (head: Uint8Array, facts: readonly StoredFact[]): number | null => {
  let before = head;
  for (const fact of facts) {
    if (!Buffer.from(fact.prevHash).equals(before) || !hashOf(fact).equals(fact.hash)) {
      return fact.seq;
    }
    before = fact.hash;
  }
  return null;
};

export const isConsecutive = (facts: readonly StoredFact[]): boolean =>
  facts.every((fact, index) => index === 0 || fact.seq === (facts[index - 1]?.seq ?? 0) + 1);
