import { addDays } from "../../core/business-day.ts";
import { type RestockLedger, SALES_DAYS } from "../../core/ports/restock-ledger.ts";
import { foldVisit, type RestockVisit } from "../../core/restock/restock-visit.ts";
import type { FactTable } from "./fact-table.ts";
import { readFact } from "./read-fact.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";

/** Every reading names the kinds of the index `restock_mark`, so that SQLite uses it. */
const MARKED = `kind IN ('restock-begun', 'restock-ended', 'slot-counted', 'pick-list-started',
  'pick-list-finished')`;

const MONTH_LENGTH = "2026-11".length;

/** Answers the same again without reading, as long as no fact was added. */
export type UntilNextFact = <K extends [key?: string], V>(
  read: (...key: K) => V,
) => (...key: K) => V;

/** Restock visits, read from facts; what was sold, from the tables. */
export const createRestockLedger = ({
  db,
  facts,
  areSound,
  untilNextFact,
}: {
  readonly db: SqliteDatabase;
  readonly facts: FactTable;
  readonly areSound: () => boolean;
  readonly untilNextFact: UntilNextFact;
}): RestockLedger => {
  const lastBegun = db
    .prepare<[], string>(
      `SELECT subject FROM fact WHERE ${MARKED} AND kind = 'restock-begun'
       ORDER BY position DESC LIMIT 1`,
    )
    .pluck();
  const withSlip = db
    .prepare<[limit: number], string>(
      `SELECT subject FROM fact WHERE ${MARKED} AND kind = 'restock-ended'
         AND CAST(payload AS TEXT) ->> '$.slip.number' IS NOT NULL
       ORDER BY position DESC LIMIT ?`,
    )
    .pluck();
  const sold = db
    .prepare<[sku: string, after: string], number>(
      `SELECT count(*) FROM sale_line
       WHERE sku = CAST(? AS TEXT) AND ordered_on > ? AND state = 'delivered'`,
    )
    .pluck();
  const prints = db.prepare<[forDate: string], { kind: string; outcome: string | null }>(`
    SELECT kind, CAST(payload AS TEXT) ->> '$.outcome' AS outcome FROM fact
    WHERE ${MARKED} AND kind IN ('pick-list-started', 'pick-list-finished')
      AND CAST(payload AS TEXT) ->> '$.forDate' = ? ORDER BY position
  `);
  const differences = db
    .prepare<[since: string, countedBy: string], number | null>(
      `SELECT sum(CAST(payload AS TEXT) ->> '$.differenceUnits') FROM fact
       WHERE ${MARKED} AND kind = 'slot-counted' AND business_date >= ?
         AND CAST(payload AS TEXT) ->> '$.countedBy' = ?`,
    )
    .pluck();

  const visitOf = untilNextFact((visitId: string): RestockVisit | null =>
    foldVisit(
      facts.ofSubjectAfter(visitId, 0).map(({ payload, atMs, businessDate }) => ({
        fact: readFact(payload),
        atMs,
        businessDate,
      })),
    ),
  );
  const businessDate = () => facts.last()?.businessDate ?? "";

  return {
    openVisit: () => {
      const visitId = lastBegun.get();
      const visit = visitId === undefined ? null : visitOf(visitId);
      return visit && !visit.ended ? visit : null;
    },
    endedVisits: (limit) => withSlip.all(limit).flatMap((visitId) => visitOf(visitId) ?? []),
    nextSlipSequence: () => {
      const [last] = withSlip.all(1);
      const slip = last === undefined ? null : visitOf(last)?.ended?.slip;
      return (slip?.sequence ?? 0) + 1;
    },
    soldUnits: untilNextFact((sku) => {
      const today = businessDate();
      if (today === "" || !areSound()) return 0;
      return sold.get(sku, addDays(today, -SALES_DAYS)) ?? 0;
    }),
    pickList: (forDate) => {
      const rows = prints.all(forDate);
      const last = rows.at(-1);
      return {
        started: rows.filter(({ kind }) => kind === "pick-list-started").length,
        mayBeOnPaper: last !== undefined && last.outcome !== "failed",
      };
    },
    differenceUnits: untilNextFact((countedBy) => {
      const month = businessDate().slice(0, MONTH_LENGTH);
      return differences.get(month, countedBy) ?? 0;
    }),
  };
};
