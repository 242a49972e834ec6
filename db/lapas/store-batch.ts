import type { StoredFact } from "../../core/journal/fact.ts";
import { raiseAlarm } from "./alarm.ts";
import type { Query } from "./database.ts";
import type { FactBatch, IngestError, IngestVerdict } from "./fact-batch.ts";
import { findBrokenLink, hashOf, isConsecutive, NO_HASH } from "./hash-chain.ts";
import { insertFacts } from "./insert-facts.ts";

/**
 * Stores one batch, all or none, or says why not: also what is new to us, repeated, overlapping or
 * wrong. Call inside a transaction. Repeated facts with the same bytes are fine.
 */
export const storeBatch = async (query: Query, batch: FactBatch): Promise<IngestVerdict> => {
  const { kioskId, journalId, facts, nowMs } = batch;
  const refuse = async (error: IngestError): Promise<IngestVerdict> => {
    if (error.kind === "journal.fork" || error.kind === "journal.broken-chain") {
      const subject = `${journalId}/${error.seq}`;
      await raiseAlarm(query, { kioskId, kind: error.kind, subject, detail: "", nowMs });
    }
    return { ok: false, error };
  };

  const journal = await lockJournal(query, batch);
  if (journal.kiosk_id !== kioskId) return refuse({ kind: "journal.not-yours" });
  const ackedSeq = journal.acked_seq;
  if (!isConsecutive(facts) || (facts[0]?.seq ?? 0) > ackedSeq + 1) {
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

  await insertFacts(query, { ...batch, facts: fresh });
  await query("update journal set acked_seq = $2, head_hash = $3 where journal_id = $1", [
    journalId,
    last.seq,
    last.hash,
  ]);
  return { ok: true, value: { ackedSeq: last.seq, headHash: last.hash } };
};

interface JournalRow {
  readonly kiosk_id: string;
  readonly acked_seq: number;
  readonly head_hash: Buffer | null;
}

/** One batch of a journal at a time. */
const lockJournal = async (
  query: Query,
  { journalId, kioskId, nowMs }: FactBatch,
): Promise<JournalRow> => {
  await query(
    `with opened as (
       insert into journal (journal_id, kiosk_id, opened_at_ms) values ($1, $2, $3)
       on conflict (journal_id) do nothing returning journal_id)
     insert into derivation (journal_id, derived_to_seq) select journal_id, 0 from opened`,
    [journalId, kioskId, nowMs],
  );
  const [row] = await query<JournalRow>(
    "select kiosk_id, acked_seq, head_hash from journal where journal_id = $1 for update",
    [journalId],
  );
  if (!row) throw new Error(`journal ${journalId} vanished`);
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
