import type { Query } from "./database.ts";
import type { FactBatch } from "./fact-batch.ts";
import { findBrokenLink, isConsecutive } from "./hash-chain.ts";
import { FACT_COLUMNS, FACT_ROWS, factValues } from "./insert-facts.ts";

/** Whether a batch holds together in itself, and so may be stored together with others. */
export const isSound = ({ facts }: FactBatch): boolean => {
  const [first] = facts;
  return (
    first !== undefined && isConsecutive(facts) && findBrokenLink(first.prevHash, facts) === null
  );
};

/**
 * Stores sound batches of different journals in one statement, one wait for the disk for all of them.
 * A batch is stored whole when it follows right upon its journal's last fact; the names of those
 * journals come back. What is left out is new, repeated or wrong: `storeBatch` tells.
 */
export const storeTogether = async (
  query: Query,
  batches: readonly FactBatch[],
): Promise<ReadonlySet<string>> => {
  if (batches.length === 0) return new Set();
  const values = [
    ...factValues(batches),
    batches.map(({ journalId }) => journalId),
    batches.map(({ kioskId }) => kioskId),
    batches.map(({ facts }) => (facts[0]?.seq ?? 0) - 1),
    batches.map(({ facts }) => facts[0]?.prevHash),
    batches.map(({ facts }) => facts.at(-1)?.seq),
    batches.map(({ facts }) => facts.at(-1)?.hash),
  ];
  const rows = await query<{ readonly journal_id: string }>(STORE, values, "store-together");
  return new Set(rows.map((row) => row.journal_id));
};

/** The head is compared and moved under its row's lock, so that the same fact is never stored twice. */
const STORE = `
  with batch as (
    select * from unnest($14::text[], $15::text[], $16::bigint[], $17::bytea[], $18::bigint[],
      $19::bytea[]) as b (journal_id, kiosk_id, before_seq, before_hash, last_seq, last_hash)
  ), moved as (
    update journal set acked_seq = last_seq, head_hash = last_hash
    from batch
    where journal.journal_id = batch.journal_id and journal.kiosk_id = batch.kiosk_id
      and acked_seq = before_seq and head_hash = before_hash
    returning journal.journal_id
  ), stored as (
    insert into fact (${FACT_COLUMNS}, interpretation)
    select sent.*, 'done' from ${FACT_ROWS} join moved using (journal_id)
  )
  select journal_id from moved`;
