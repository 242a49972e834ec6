import type { OpenRefund, SlotStock } from "../ports/journal.ts";
import { BUCKETS } from "./bucket.ts";
import type { DayProblem } from "./day-problem.ts";
import type { DayFigures } from "./day-report.ts";
import type { DayTables } from "./day-tables.ts";
import { closingOf } from "./money-of-day.ts";
import { groupBy, sumOf } from "./rows.ts";

/** What the tables say of this moment: comparable with the last day only, before it is over. */
export interface TablesNow {
  readonly stock: readonly SlotStock[];
  readonly openRefunds: readonly OpenRefund[];
}

/** Where figures from the facts differ from tables that were kept beside them; null: unsound tables. */
export const tableProblems = (
  figures: DayFigures,
  tables: DayTables | null,
  now: TablesNow | null,
): readonly DayProblem[] => {
  if (!tables) return [{ kind: "tables-unsound", expected: 0, found: 0, where: [] }];
  return [
    ...payments(figures, tables),
    ...openCases(figures, tables),
    ...(now ? [...stock(figures, now.stock), ...refunds(figures, now.openRefunds)] : []),
  ];
};

const payments = (figures: DayFigures, tables: DayTables): readonly DayProblem[] => {
  const expected = sumOf(figures.payments, ({ grossRupiah }) => grossRupiah);
  const found = tables.receivedRupiah;
  return expected === found ? [] : [{ kind: "payments-tables", expected, found, where: [] }];
};

/** Every bucket's closing, and what was handed out. */
const openCases = (figures: DayFigures, tables: DayTables): readonly DayProblem[] => {
  const wrong = BUCKETS.filter((bucket) => closingOf(figures, bucket) !== tables.closing[bucket]);
  if (wrong.length === 0 && figures.ended.deliveredRupiah === tables.deliveredRupiah) return [];
  const expected = sumOf(BUCKETS, (bucket) => closingOf(figures, bucket));
  const found = sumOf(BUCKETS, (bucket) => tables.closing[bucket]);
  return [{ kind: "open-cases-tables", expected, found, where: [...wrong] }];
};

const stock = (figures: DayFigures, slots: readonly SlotStock[]): readonly DayProblem[] => {
  const byFacts = new Map(
    [...groupBy(figures.stock, ({ slotId }) => slotId)].map(([slotId, rows]) => [
      slotId,
      sumOf(rows, ({ endUnits }) => endUnits),
    ]),
  );
  const byTables = new Map(slots.map(({ slotId, units }) => [slotId, units]));
  const slotIds = [...new Set([...byFacts.keys(), ...byTables.keys()])];
  const where = slotIds.filter((id) => (byFacts.get(id) ?? 0) !== (byTables.get(id) ?? 0));
  const expected = sumOf(figures.stock, ({ endUnits }) => endUnits);
  const found = sumOf(slots, ({ units }) => units);
  return where.length === 0 ? [] : [{ kind: "stock-tables", expected, found, where }];
};

const refunds = (figures: DayFigures, open: readonly OpenRefund[]): readonly DayProblem[] => {
  const expected = closingOf(figures, "refund-owed");
  const found = sumOf(open, ({ amountRupiah }) => amountRupiah);
  const where = open.map(({ orderCode }) => orderCode);
  return expected === found ? [] : [{ kind: "refunds-list", expected, found, where }];
};
