import type { Query } from "./database.ts";
import { deriveSales } from "./derive-sales.ts";
import type { FactReader, FactRow } from "./fact-reader.ts";
import { factsOfSales, type SaleName } from "./facts-of-sales.ts";
import { insertShopHours, type ToldHour } from "./insert-shop-hours.ts";
import { isKnownKind } from "./read-fact.ts";
import { writeEach } from "./write-each.ts";

/** Facts of a journal that are stored and not yet derived: after `derivedToSeq`, up to `toSeq`. */
export interface PendingFacts {
  readonly kioskId: string;
  readonly journalId: string;
  readonly derivedToSeq: number;
  readonly toSeq: number;
}

export const findPending = (query: Query): Promise<readonly PendingFacts[]> =>
  query<PendingFacts>(
    `select kiosk_id as "kioskId", journal_id as "journalId", derived_to_seq as "derivedToSeq",
       acked_seq as "toSeq"
     from derivation join journal using (journal_id)
     where derived_to_seq < acked_seq order by journal_id`,
  );

/**
 * Derives what these facts tell and moves their journals' marks, together or not at all. Whatever goes
 * wrong with a sale, its facts stay: what a kiosk saw is never refused. Facts this hub cannot read are
 * marked, for the hub that can.
 */
export const derivePending = async (
  query: Query,
  read: FactReader,
  pending: readonly PendingFacts[],
  nowMs: number,
): Promise<void> => {
  const rows = await takePending(query, pending);
  const sales = new Map<string, SaleName>();
  const hours: (PendingRow & ToldHour)[] = [];
  for (const row of rows) {
    const fact = read(row);
    if (!fact) await mark(query, [row], isKnownKind(row) ? "failed" : "unknown");
    else if (fact.kind === "shop-counted") hours.push({ ...row, fact });
    else if ("saleId" in fact) {
      const { kioskId } = row;
      const { saleId } = fact;
      sales.set(JSON.stringify([kioskId, saleId]), { kioskId, saleId });
    }
  }
  const failedHours = await writeEach(query, hours, (some) => insertShopHours(query, some));
  if (failedHours.length > 0) await mark(query, failedHours, "failed");
  const told = await factsOfSales(query, read, [...sales.values()]);
  for (const failed of await deriveSales(query, told, nowMs)) {
    const ofSale = rows.filter(
      ({ kioskId, subject }) => kioskId === failed.kioskId && subject === failed.saleId,
    );
    await mark(query, ofSale, "failed");
  }
};

interface PendingRow extends FactRow {
  readonly kioskId: string;
  readonly eventId: string;
}

/** Moves the marks and reads what lies before them now; nothing where another hub was faster. */
const takePending = (query: Query, pending: readonly PendingFacts[]) =>
  query<PendingRow>(
    `with pending as (
       select * from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[])
         as p (kiosk_id, journal_id, from_seq, to_seq)
     ), taken as (
       update derivation set derived_to_seq = to_seq from pending
       where derivation.journal_id = pending.journal_id and derived_to_seq = from_seq
       returning pending.*
     )
     select kiosk_id as "kioskId", journal_id as "journalId", seq, event_id as "eventId", kind,
       kind_version as "kindVersion", subject, payload
     from taken join fact using (journal_id) where seq > from_seq and seq <= to_seq`,
    [
      pending.map(({ kioskId }) => kioskId),
      pending.map(({ journalId }) => journalId),
      pending.map(({ derivedToSeq }) => derivedToSeq),
      pending.map(({ toSeq }) => toSeq),
    ],
  );

const mark = async (
  query: Query,
  rows: readonly PendingRow[],
  interpretation: "unknown" | "failed",
): Promise<void> => {
  await query(
    `update fact set interpretation = $3 from unnest($1::text[], $2::bigint[]) as odd (journal_id, seq)
     where fact.journal_id = odd.journal_id and fact.seq = odd.seq and interpretation = 'done'`,
    [rows.map(({ journalId }) => journalId), rows.map(({ seq }) => seq), interpretation],
  );
};
