import type { StoredFact } from "../../core/journal/fact.ts";
import type { Query } from "./database.ts";

/** One statement for the whole batch, whatever its length: an array a column. */
export const insertFacts = async (
  query: Query,
  facts: readonly StoredFact[],
  nowMs: number,
): Promise<void> => {
  await query(
    `insert into fact (journal_id, seq, event_id, kind, kind_version, at_ms, clock_trusted,
       business_date, subject, payload, prev_hash, hash, received_at_ms, interpretation)
     select t.*, $13::bigint, 'done'
     from unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::bigint[],
       $7::boolean[], $8::text[], $9::text[], $10::bytea[], $11::bytea[], $12::bytea[]) as t`,
    [
      facts.map((fact) => fact.journalId),
      facts.map((fact) => fact.seq),
      facts.map((fact) => fact.eventId),
      facts.map((fact) => fact.kind),
      facts.map((fact) => fact.kindVersion),
      facts.map((fact) => fact.atMs),
      facts.map((fact) => fact.clockTrusted),
      facts.map((fact) => fact.businessDate),
      facts.map((fact) => fact.subject),
      facts.map((fact) => fact.payload),
      facts.map((fact) => fact.prevHash),
      facts.map((fact) => fact.hash),
      nowMs,
    ],
  );
};
