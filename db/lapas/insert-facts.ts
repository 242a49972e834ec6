import type { Query } from "./database.ts";
import type { FactBatch } from "./fact-batch.ts";

/** Columns of `fact` as `factValues` names them, `$1` to `$13`: an array each, a place a fact. */
export const FACT_COLUMNS = `journal_id, seq, event_id, kind, kind_version, at_ms, clock_trusted,
  business_date, subject, payload, prev_hash, hash, received_at_ms`;

export const FACT_ROWS = `unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::bigint[],
  $6::bigint[], $7::boolean[], $8::text[], $9::text[], $10::bytea[], $11::bytea[], $12::bytea[],
  $13::bigint[]) as sent (${FACT_COLUMNS})`;

export const factValues = (batches: readonly FactBatch[]): readonly unknown[] => {
  const facts = batches.flatMap((batch) => batch.facts);
  return [
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
    batches.flatMap((batch) => batch.facts.map(() => batch.nowMs)),
  ];
};

/** One statement for the whole batch, whatever its length. */
export const insertFacts = async (query: Query, batch: FactBatch): Promise<void> => {
  await query(
    `insert into fact (${FACT_COLUMNS}, interpretation) select sent.*, 'done' from ${FACT_ROWS}`,
    factValues([batch]),
  );
};
