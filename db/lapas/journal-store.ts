import { createHash } from "node:crypto";
import { hashedHeader, type StoredFact } from "../../core/journal/fact.ts";
import { raiseAlarm } from "./alarm.ts";
import type { Database, Query } from "./database.ts";
import { insertFacts } from "./insert-facts.ts";
import { interpret } from "./interpret.ts";

export interface JournalHead {
  readonly ackedSeq: number;
  /** Null at 0. */
  readonly headHash: Uint8Array | null;
}

export type IngestError =
  /** The journal belongs to another kiosk. */
  | { readonly kind: "journal.not-yours" }
  /** The batch starts after what we have, or is not consecutive in itself. */
  | { readonly kind: "journal.gap"; readonly expectedSeq: number }
  /** We have other bytes under this number: two lives of one journal. An alarm was raised. */
  | { readonly kind: "journal.fork"; readonly seq: number }
  /** The hash does not cover these bytes or does not follow the fact before. An alarm was raised. */
  | { readonly kind: "journal.broken-chain"; readonly seq: number };

export type IngestVerdict =
  | { readonly ok: true; readonly value: JournalHead }
  | { readonly ok: false; readonly error: IngestError };

export interface JournalStore {
  /** What we have of this journal; null when it belongs to another kiosk. */
  readonly head: (kioskId: string, journalId: string) => Promise<JournalHead | null>;
  /**
   * Stores consecutive facts, oldest first, all or none, in one transaction with what is derived from
   * them. Repeated facts with the same bytes are fine.
   */
  readonly ingest: (batch: {
    readonly kioskId: string;
    readonly journalId: string;
    readonly facts: readonly StoredFact[];
    readonly nowMs: number;
  }) => Promise<IngestVerdict>;
}

const NO_HASH = Buffer.alloc(32);

export const createJournalStore = (database: Database): JournalStore => ({
  head: async (kioskId, journalId) => {
    const [row] = await database.query<JournalRow>(
      "select kiosk_id, acked_seq, head_hash from journal where journal_id = $1",
      [journalId],
    );
    if (!row) return { ackedSeq: 0, headHash: null };
    return row.kiosk_id === kioskId ? { ackedSeq: row.acked_seq, headHash: row.head_hash } : null;
  },

  ingest: ({ kioskId, journalId, facts, nowMs }) =>
    database.transaction(async (query) => {
      const refuse = async (error: IngestError): Promise<IngestVerdict> => {
        if (error.kind === "journal.fork" || error.kind === "journal.broken-chain") {
          const subject = `${journalId}/${error.seq}`;
          await raiseAlarm(query, { kioskId, kind: error.kind, subject, detail: "", nowMs });
        }
        return { ok: false, error };
      };

      const journal = await lockJournal(query, { kioskId, journalId, nowMs });
      if (journal.kiosk_id !== kioskId) return refuse({ kind: "journal.not-yours" });
      const ackedSeq = journal.acked_seq;
      const firstSeq = facts[0]?.seq ?? 0;
      const isConsecutive = facts.every((fact, index) => fact.seq === firstSeq + index);
      if (!isConsecutive || firstSeq > ackedSeq + 1) {
        return refuse({ kind: "journal.gap", expectedSeq: ackedSeq + 1 });
      }

      const known = facts.filter((fact) => fact.seq <= ackedSeq);
      const forkedAt = await findFork(query, journalId, known);
      if (forkedAt !== null) return refuse({ kind: "journal.fork", seq: forkedAt });

      const fresh = facts.filter((fact) => fact.seq > ackedSeq);
      const last = fresh.at(-1);
      if (!last) return { ok: true, value: { ackedSeq, headHash: journal.head_hash } };
      const brokenAt = findBrokenLink(journal.head_hash ?? NO_HASH, fresh);
      if (brokenAt !== null) return refuse({ kind: "journal.broken-chain", seq: brokenAt });

      await insertFacts(query, fresh, nowMs);
      await query("update journal set acked_seq = $2, head_hash = $3 where journal_id = $1", [
        journalId,
        last.seq,
        last.hash,
      ]);
      await interpret(query, kioskId, fresh, nowMs);
      return { ok: true, value: { ackedSeq: last.seq, headHash: last.hash } };
    }),
});

interface JournalRow {
  readonly kiosk_id: string;
  readonly acked_seq: number;
  readonly head_hash: Buffer | null;
}

/** One batch of a journal at a time. */
const lockJournal = async (
  query: Query,
  opened: { readonly kioskId: string; readonly journalId: string; readonly nowMs: number },
): Promise<JournalRow> => {
  await query(
    `insert into journal (journal_id, kiosk_id, opened_at_ms) values ($1, $2, $3)
     on conflict (journal_id) do nothing`,
    [opened.journalId, opened.kioskId, opened.nowMs],
  );
  const [row] = await query<JournalRow>(
    "select kiosk_id, acked_seq, head_hash from journal where journal_id = $1 for update",
    [opened.journalId],
  );
  if (!row) throw new Error(`journal ${opened.journalId} vanished`);
  return row;
};

/** The first number under which we keep other bytes. The stored hash covers every stored byte. */
const findFork = async (
  query: Query,
  journalId: string,
  known: readonly StoredFact[],
): Promise<number | null> => {
  const [first] = known;
  if (!first) return null;
  const rows = await query<{ readonly seq: number; readonly hash: Buffer }>(
    "select seq, hash from fact where journal_id = $1 and seq >= $2 and seq < $2 + $3 order by seq",
    [journalId, first.seq, known.length],
  );
  const forked = known.find((fact, index) => {
    const kept = rows[index];
    return !kept?.hash.equals(fact.hash) || !hashOf(fact).equals(fact.hash);
  });
  return forked?.seq ?? null;
};

const findBrokenLink = (head: Uint8Array, facts: readonly StoredFact[]): number | null => {
  let before = head;
  for (const fact of facts) {
    if (!Buffer.from(fact.prevHash).equals(before) || !hashOf(fact).equals(fact.hash)) {
      return fact.seq;
    }
    before = fact.hash;
  }
  return null;
};

const hashOf = (fact: StoredFact): Buffer =>
  createHash("sha256")
    .update(fact.prevHash)
    .update(hashedHeader(fact), "utf8")
    .update(fact.payload)
    .digest();
