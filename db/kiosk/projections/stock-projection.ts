import type { Fact, FactOf } from "../../../core/journal/fact.ts";
import { leavesDoubt } from "../../../core/sale/evidence-table.ts";
import type { SqliteDatabase } from "../sqlite-database.ts";
import type { Projection } from "./projection.ts";
import { createStockTable, type StockTable } from "./stock-table.ts";

/** Units in each slot: loads − deliveries − withdrawals, set right by counting. */
export const createStockProjection = (db: SqliteDatabase): Projection => {
  const table = createStockTable(db);
  return (fact) => applyToStock(table, fact);
};

const applyToStock = (table: StockTable, fact: Fact): void => {
  switch (fact.kind) {
    case "catalogue-adopted":
      for (const { slotId } of fact.snapshot.slots) {
        table.ensure(slotId);
        table.reassignWhenEmpty(slotId);
      }
      return;
    case "slot-loaded":
      table.load(fact);
      return;
    case "slot-withdrawn":
      table.ensure(fact.slotId);
      table.takeOut(fact.slotId, fact.withdrawnUnits);
      return;
    case "slot-counted":
      table.ensure(fact.slotId);
      table.count(fact.slotId, fact.countedUnits);
      return;
    case "slot-reassigned":
      table.ensure(fact.slotId);
      table.reassignWhenEmpty(fact.slotId);
      return;
    case "slot-opening":
      table.ensure(fact.slotId);
      table.doubt(fact.slotId);
      return;
    case "restock-noted":
      table.ensure(fact.slotId);
      table.takeInHands(fact.slotId, true);
      return;
    case "restock-undone":
    case "restock-confirmed":
      table.takeInHands(fact.slotId, false);
      return;
    case "dispense-started":
      table.startAttempt(fact.attemptId);
      return;
    case "dispense-finished":
      finishAttempt(table, fact);
      return;
    case "test-vend":
      table.ensure(fact.slotId);
      return;
    case "device-tested":
      judgeTest(table, fact);
      return;
    case "journal-restored":
      table.doubtAll();
      return;
    case "test-vend-ended":
      endTestVend(table, fact);
      return;
    default:
      return;
  }
};

/** Of what moves no slot there is nothing to keep. */
const judgeTest = (table: StockTable, { slotId, outcome, evidence }: FactOf<"device-tested">) => {
  if (slotId === undefined) return;
  const isUnclear =
    outcome === "unknown" ||
    (outcome === "failed" &&
      evidence !== undefined &&
      leavesDoubt({ outcome: "not-delivered", evidence }));
  if (isUnclear) table.doubt(slotId);
};

/** A unit the books did not know of makes them doubtful, whether it is back or gone. */
const endTestVend = (table: StockTable, { slotId, unit }: FactOf<"test-vend-ended">) => {
  if (table.units(slotId) === 0) table.doubt(slotId);
  if (unit === "lost") table.takeOut(slotId, 1);
};

const finishAttempt = (table: StockTable, fact: FactOf<"dispense-finished">) => {
  table.ensure(fact.slotId);
  const before = table.finishAttempt(fact.attemptId, fact.outcome);
  // The unit left once, however often the outcome is told.
  if (fact.outcome === "delivered" && before !== "delivered") table.takeOut(fact.slotId, 1);
  if (leavesDoubt(fact)) table.doubt(fact.slotId);
};
