import type { DatedFact } from "../../core/sale/fold-sale.ts";
import type { Query } from "./database.ts";
import type { FactReader, FactRow } from "./fact-reader.ts";

export interface SaleName {
  readonly kioskId: string;
  readonly saleId: string;
}

export interface SaleFacts extends SaleName {
  readonly facts: readonly DatedFact[];
}

interface SaleFactRow extends FactRow {
  readonly kioskId: string;
  readonly eventId: string;
  readonly atMs: number;
  readonly businessDate: string;
}

/**
 * Each sale's facts in their order, across the journals of its kiosk's lives; carried-over facts count
 * once, and those this hub cannot read not at all.
 */
export const factsOfSales = async (
  query: Query,
  read: FactReader,
  names: readonly SaleName[],
): Promise<readonly SaleFacts[]> => {
  if (names.length === 0) return [];
  const rows = await query<SaleFactRow>(
    `select kiosk_id as "kioskId", journal_id as "journalId", seq, event_id as "eventId", kind,
       kind_version as "kindVersion", subject, payload, at_ms as "atMs",
       business_date as "businessDate"
     from unnest($1::text[], $2::text[]) as named (kiosk_id, sale_id)
       join journal using (kiosk_id) join fact using (journal_id)
     where subject = sale_id and subject <> ''
     order by opened_at_ms, journal_id, seq`,
    [names.map(({ kioskId }) => kioskId), names.map(({ saleId }) => saleId)],
  );
  const bySale = Map.groupBy(rows, ({ kioskId, subject }) => keyOf(kioskId, subject));
  return names.map(({ kioskId, saleId }) => ({
    ...{ kioskId, saleId },
    facts: readOnce(read, bySale.get(keyOf(kioskId, saleId)) ?? []),
  }));
};

const keyOf = (kioskId: string, saleId: string): string => JSON.stringify([kioskId, saleId]);

const readOnce = (read: FactReader, rows: readonly SaleFactRow[]): readonly DatedFact[] => {
  const byEvent = new Map<string, DatedFact>();
  for (const row of rows) {
    if (byEvent.has(row.eventId)) continue;
    const fact = read(row);
    const { atMs, businessDate } = row;
    if (fact) byEvent.set(row.eventId, { fact, atMs, businessDate });
  }
  return [...byEvent.values()];
};
