import { createHash } from "node:crypto";
import { hashedHeader, type StoredFact } from "../../core/journal/fact.ts";
import type { FactSource } from "../../core/ports/journal.ts";

export interface FactChain {
  readonly source: FactSource;
  readonly onCommit: (listener: () => void) => () => void;
  /** Writes that many facts as one commit; the payload has at least `payloadBytes`. */
  readonly append: (count: number, payloadBytes?: number) => void;
}

/** A journal of day-rolled facts with a real chain of hashes, in memory. `salt` gives it another life. */
export const createFactChain = (journalId: string, salt = ""): FactChain => {
  const facts: StoredFact[] = [];
  const listeners = new Set<() => void>();

  const write = (payloadBytes: number) => {
    const seq = facts.length + 1;
    const payload = Buffer.from(
      JSON.stringify({ kind: "day-rolled", note: salt.padEnd(payloadBytes, "x") }),
    );
    const fact = {
      journalId,
      seq,
      eventId: `${journalId}-event-${seq}`,
      kind: "day-rolled",
      kindVersion: 1,
      atMs: Date.parse("2026-11-24T10:00:00+07:00") + seq,
      clockTrusted: true,
      businessDate: "2026-11-24",
      subject: "",
      payload,
    };
    const prevHash = facts.at(-1)?.hash ?? new Uint8Array(32);
    const hash = createHash("sha256")
      .update(prevHash)
      .update(hashedHeader(fact))
      .update(payload)
      .digest();
    facts.push({ ...fact, prevHash, hash });
  };

  return {
    source: {
      journalId,
      lastSeq: () => facts.length,
      factsAfter: (seq, limit) => facts.slice(seq, seq + limit),
    },
    onCommit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    append: (count, payloadBytes = 0) => {
      for (let n = 0; n < count; n++) write(payloadBytes);
      for (const listener of listeners) listener();
    },
  };
};
