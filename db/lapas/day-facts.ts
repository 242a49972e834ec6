import { addDays } from "../../core/business-day.ts";
import type { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { DayMaterial } from "../../core/day/day-material.ts";
import type { DayReport } from "../../core/day/day-report.ts";
import type { StoredFact } from "../../core/journal/fact.ts";
import type { DatedFact } from "../../core/sale/fold-sale.ts";
import type { Query } from "./database.ts";
import { readFact } from "./read-fact.ts";

/** Every reading names the kinds of the index `fact_day_mark`, so that PostgreSQL uses it. */
export const DAY_MARKS =
  "kind in ('journal-opened', 'catalogue-adopted', 'day-rolled', 'day-closed')";
/** Kinds whose first of a date begins it. */
export const DAY_BEGINNINGS = `${DAY_MARKS} and kind in ('journal-opened', 'day-rolled', 'day-closed')`;

/**
 * What the figures of a date are computed from, as the hub holds it. Null when a fact of that day
 * cannot be read here: nobody may call the close wrong then.
 */
export const dayMaterial = async (
  query: Query,
  { journalId, report }: { readonly journalId: string; readonly report: DayReport },
  before: DayReport | null,
): Promise<DayMaterial | null> => {
  const { date, machineCode } = report;
  const rows = await query<FactRow>(FACTS_OF_DATE, [journalId, date]);
  const facts = readAll(rows);
  if (!facts) return null;
  const saleIds = [
    ...new Set(facts.flatMap(({ fact }) => ("saleId" in fact ? [fact.saleId] : []))),
  ];
  const earlier = readAll(await query<FactRow>(EARLIER_FACTS, [journalId, saleIds, date]));
  if (!earlier) return null;
  const bySale = Map.groupBy(earlier, ({ fact }) => ("saleId" in fact ? fact.saleId : ""));
  return {
    date,
    machineCode,
    facts,
    factsOfSale: (saleId) => bySale.get(saleId) ?? [],
    before,
    snapshotBefore: await snapshotAtEndOf(query, journalId, addDays(date, -1)),
    snapshot: await snapshotAtEndOf(query, journalId, date),
  };
};

const snapshotAtEndOf = async (
  query: Query,
  journalId: string,
  date: string,
): Promise<CatalogueSnapshot | null> => {
  const [row] = await query<FactRow>(
    `select ${FACT_COLUMNS} from fact where journal_id = $1 and ${DAY_MARKS}
       and kind = 'catalogue-adopted' and business_date <= $2 order by seq desc limit 1`,
    [journalId, date],
  );
  const fact = row && readFact(row);
  return fact?.kind === "catalogue-adopted" ? fact.snapshot : null;
};

type FactRow = Pick<
  StoredFact,
  "kind" | "kindVersion" | "subject" | "payload" | "atMs" | "businessDate"
>;

const FACT_COLUMNS = `kind, kind_version as "kindVersion", subject, payload, at_ms as "atMs",
  business_date as "businessDate"`;

const FACTS_OF_DATE = `
  select ${FACT_COLUMNS} from fact where journal_id = $1
    and seq >= (select min(seq) from fact
      where journal_id = $1 and ${DAY_BEGINNINGS} and business_date = $2)
    and seq < coalesce((select min(seq) from fact
      where journal_id = $1 and ${DAY_BEGINNINGS} and business_date > $2), 9223372036854775807)
  order by seq`;

const EARLIER_FACTS = `
  select ${FACT_COLUMNS} from fact
  where journal_id = $1 and subject <> '' and subject = any($2::text[]) and business_date < $3
  order by seq`;

const readAll = (rows: readonly FactRow[]): readonly DatedFact[] | null => {
  const facts = rows.flatMap((row) => {
    const fact = readFact(row);
    return fact ? { fact, atMs: row.atMs, businessDate: row.businessDate } : [];
  });
  return facts.length === rows.length ? facts : null;
};
