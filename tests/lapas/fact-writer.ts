import { createHash, randomUUID } from "node:crypto";
import { type Fact, hashedHeader, type StoredFact, subjectOf } from "../../core/journal/fact.ts";

export interface WrittenFact {
  readonly kind: string;
  readonly kindVersion?: number;
  readonly subject?: string;
  readonly payload?: unknown;
}

/** A kiosk's journal as the hub gets it: real hashes over real bytes, in wire form. */
export const createFactWriter = (journalId: string = randomUUID()) => {
  const facts: StoredFact[] = [];

  const push = (
    written: Required<WrittenFact>,
    businessDate: string,
    eventId: string = randomUUID(),
  ) => {
    const seq = facts.length + 1;
    const payload = Buffer.from(JSON.stringify(written.payload));
    const { kind, kindVersion, subject } = written;
    const header = {
      ...{ journalId, seq, kind, kindVersion, subject, businessDate, payload },
      eventId,
      atMs: Date.parse("2026-11-24T10:00:00+07:00") + seq,
      clockTrusted: true,
    };
    const prevHash = facts.at(-1)?.hash ?? new Uint8Array(32);
    const hash = createHash("sha256")
      .update(prevHash)
      .update(hashedHeader(header))
      .update(payload)
      .digest();
    facts.push({ ...header, prevHash, hash });
  };

  return {
    journalId,
    /** `eventId`: of a fact that is carried over from another journal. */
    add: (fact: Fact, businessDate = "2026-11-24", eventId?: string) =>
      push(
        { kind: fact.kind, kindVersion: 1, subject: subjectOf(fact), payload: fact },
        businessDate,
        eventId,
      ),
    /** A fact the way a newer or a broken kiosk would write it. */
    addRaw: ({ kind, kindVersion = 1, subject = "", payload = {} }: WrittenFact) =>
      push({ kind, kindVersion, subject, payload }, "2026-11-24"),
    /** Facts `from` to `to`, as the body of an ingest request. */
    batch: (from = 1, to = facts.length) => ({ facts: facts.slice(from - 1, to).map(toWire) }),
    /** The same facts, as they are stored. */
    facts: (from = 1, to = facts.length): readonly StoredFact[] => facts.slice(from - 1, to),
    lastSeq: () => facts.length,
    headHash: () => Buffer.from(facts.at(-1)?.hash ?? []).toString("base64"),
  };
};

const toWire = ({ journalId: _, ...fact }: StoredFact) => ({
  ...fact,
  payload: Buffer.from(fact.payload).toString("base64"),
  prevHash: Buffer.from(fact.prevHash).toString("base64"),
  hash: Buffer.from(fact.hash).toString("base64"),
});
