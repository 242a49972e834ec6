import type { FactOf } from "../../../core/journal/fact.ts";
import type { PlacedFact } from "../fact-table.ts";
import type { SqliteDatabase } from "../sqlite-database.ts";
import { createDayTable } from "./day-table.ts";
import { createLineMover } from "./line-money.ts";
import type { Projection } from "./projection.ts";
import { createRefundTable } from "./refund-table.ts";
import { createSaleLineTable, type LineMoney } from "./sale-line-table.ts";

/**
 * Where every rupiah received lies, line by line and day by day (law 5): money comes in unassigned
 * by charge and voucher, waits for delivery once it makes the whole price, and ends as delivered or
 * as a refund, which ends in turn. Reads the sale's state: the sale projection runs before.
 */
export const createMoneyProjection = (db: SqliteDatabase): Projection => {
  const days = createDayTable(db);
  const lines = createSaleLineTable(db);
  const refunds = createRefundTable(db);
  const mover = createLineMover(days, lines);
  const isPaid = db
    .prepare<[saleId: string], number>("SELECT state = 'paid' FROM sale WHERE sale_id = ?")
    .pluck();

  const assign = (date: string, saleId: string) => {
    if (isPaid.get(saleId) !== 1) return;
    for (const line of lines.ofSale(saleId)) {
      if (line.state !== "ordered") continue;
      days.settle(date, "unassigned", line.priceRupiah);
      days.add(date, "to-deliver", line.priceRupiah);
      lines.setState(line, "to-deliver");
    }
  };

  const finish = (date: string, fact: FactOf<"dispense-finished">, line: LineMoney) => {
    if (fact.outcome === "delivered") mover.deliver(date, line);
    else mover.move(date, line, fact.outcome);
  };

  const owe = (stored: PlacedFact, fact: FactOf<"refund-owed">) => {
    if (!refunds.owe(stored, fact)) return;
    const date = stored.businessDate;
    const leftRupiah = refundedLines(fact).reduce(
      (sum, line) => sum + mover.takeOut(date, line),
      0,
    );
    days.settle(date, "unassigned", fact.amountRupiah - leftRupiah);
    days.add(date, "refund-owed", fact.amountRupiah);
  };

  /** The line it names, or of a sale that was not served every line nothing else has settled. */
  const refundedLines = (fact: FactOf<"refund-owed">): readonly LineMoney[] => {
    const ofSale = lines.ofSale(fact.saleId);
    if (fact.lineId !== null) return ofSale.filter(({ lineId }) => lineId === fact.lineId);
    if (fact.reason !== "not-served" && fact.reason !== "not-collected") return [];
    return ofSale.filter(({ state }) => state === "ordered" || state === "to-deliver");
  };

  const settle = (date: string, fact: FactOf<"refund-settled">) => {
    const parts = refunds.settle(date, fact);
    if (!parts) return;
    const { amountRupiah, voucherRupiah } = parts;
    const moneyRupiah = amountRupiah - voucherRupiah;
    days.settle(date, "refund-owed", amountRupiah);
    days.end(date, {
      refundedRupiah: fact.how === "paid-out" ? moneyRupiah : 0,
      unclaimedRupiah: fact.how === "unclaimed" ? moneyRupiah : 0,
      voucherIssuedRupiah: fact.how === "voucher" ? amountRupiah : voucherRupiah,
    });
  };

  return (fact, stored) => {
    const date = stored.businessDate;
    switch (fact.kind) {
      case "order-placed":
        for (const line of fact.lines) lines.insert(fact.saleId, date, line);
        return;
      case "payment-proved":
        days.receive(date, "charge", fact.amountRupiah);
        assign(date, fact.saleId);
        return;
      case "voucher-consumed":
        days.receive(date, "voucher", fact.amountRupiah);
        assign(date, fact.saleId);
        return;
      case "stray-payment":
        days.receive(date, "charge", fact.amountRupiah);
        return;
      case "dispense-started":
      case "dispense-finished":
      case "code-issued":
      case "code-redeemed": {
        const line = lines.find(fact.saleId, fact.lineId);
        if (!line) return;
        if (fact.kind === "dispense-started") mover.move(date, line, "in-flight");
        else if (fact.kind === "dispense-finished") finish(date, fact, line);
        else if (fact.kind === "code-issued" && fact.codeKind === "pick-up") {
          mover.move(date, line, "to-collect");
        } else mover.deliver(date, line);
        return;
      }
      case "refund-owed":
        owe(stored, fact);
        return;
      case "refund-settled":
        settle(date, fact);
        return;
      default:
        return;
    }
  };
};
