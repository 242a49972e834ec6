import { createHash } from "node:crypto";
import { hashedHeader, type StoredFact } from "../../core/journal/fact.ts";

/** What stands before the first fact of a journal. */
export const NO_HASH: Uint8Array = new Uint8Array(32);

/** SHA-256 over the hash before, the header and the payload; see `hashedHeader`. */
export const hashFact = (fact: Omit<StoredFact, "hash">): Buffer =>
  createHash("sha256")
    .update(fact.prevHash)
    .update(hashedHeader(fact), "utf8")
    .update(fact.payload)
    .digest();
