import type { FactOf } from "../../../core/journal/fact.ts";
import type { SqliteDatabase } from "../sqlite-database.ts";
import { createDayTable } from "./day-table.ts";
import type { Projection } from "./projection.ts";
import { createSaleLineTable, type LineMoney } from "./sale-line-table.ts";

/**
 * Where every rupiah received lies, line by line and day by day (law 5): money comes in unassigned,
 * waits for delivery, and ends as delivered or as a refund owed.
 */
export const createMoneyProjection = (db: SqliteDatabase): Projection => {
  const days = createDayTable(db);
  const lines = createSaleLineTable(db);
  const insertRefund = db.prepare<FactOf<"refund-owed"> & { businessDate: string }>(`
    INSERT INTO refund_owed (refund_id, sale_id, charge_id, line_id, amount_rupiah, reason,
      due_date, business_date)
    VALUES (@refundId, @saleId, @chargeId, @lineId, @amountRupiah, @reason, @dueDate,
      @businessDate)
    ON CONFLICT DO NOTHING
  `);

  /** Moves a line's price out of the bucket its state names; false when it is in none. */
  const leaveBucket = (date: string, line: LineMoney): boolean => {
    if (line.state === "ordered" || line.state === "delivered" || line.state === "refund-owed") {
      return false;
    }
    days.settle(date, line.state, line.priceRupiah);
    return true;
  };

  const move = (date: string, line: LineMoney, to: "to-deliver" | "in-flight" | "unknown") => {
    if (line.state === to || !leaveBucket(date, line)) return;
    days.add(date, to, line.priceRupiah);
    lines.setState(line, to);
  };

  const finish = (date: string, fact: FactOf<"dispense-finished">, line: LineMoney) => {
    if (fact.outcome !== "delivered") {
      move(date, line, fact.outcome === "unknown" ? "unknown" : "to-deliver");
      return;
    }
    if (!leaveBucket(date, line)) return;
    days.deliver(date, line.priceRupiah);
    lines.setState(line, "delivered");
  };

  const owe = (date: string, fact: FactOf<"refund-owed">) => {
    if (insertRefund.run({ ...fact, businessDate: date }).changes === 0) return;
    const line = fact.lineId === null ? null : lines.find(fact.saleId, fact.lineId);
    const leftRupiah = line && leaveBucket(date, line) ? line.priceRupiah : 0;
    if (line) lines.setState(line, "refund-owed");
    days.settle(date, "unassigned", fact.amountRupiah - leftRupiah);
    days.add(date, "refund-owed", fact.amountRupiah);
  };

  return (fact, { businessDate: date }) => {
    switch (fact.kind) {
      case "order-placed":
        for (const line of fact.lines) lines.insert(fact.saleId, line);
        return;
      case "payment-proved":
        days.receive(date, fact.amountRupiah);
        for (const line of lines.ordered(fact.saleId)) {
          days.settle(date, "unassigned", line.priceRupiah);
          days.add(date, "to-deliver", line.priceRupiah);
          lines.setState(line, "to-deliver");
        }
        return;
      case "stray-payment":
        days.receive(date, fact.amountRupiah);
        return;
      case "dispense-started": {
        const line = lines.find(fact.saleId, fact.lineId);
        if (line) move(date, line, "in-flight");
        return;
      }
      case "dispense-finished": {
        const line = lines.find(fact.saleId, fact.lineId);
        if (line) finish(date, fact, line);
        return;
      }
      case "refund-owed":
        owe(date, fact);
        return;
      default:
        return;
    }
  };
};
