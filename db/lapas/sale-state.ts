import { lineState, type Sale } from "../../core/sale/sale.ts";

/** A sale in one word, for people at the lapas. */
export type SaleState =
  | "awaiting-payment"
  /** Ended without money. */
  | "not-paid"
  | "delivering"
  | "delivered"
  /** Some goods out, money owed for the rest. */
  | "partly-delivered"
  | "refund-owed"
  /** Closed at the machine with goods nobody saw come out, and no refund written yet. */
  | "unknown";

export const saleState = (sale: Sale): SaleState => {
  const states = sale.lines.map(lineState);
  const isAnyDelivered = states.includes("delivered");
  if (!sale.payment) {
    if (sale.refunds.length > 0 || sale.strayPayments.length > 0) return "refund-owed";
    return sale.closed || sale.chargeClosed ? "not-paid" : "awaiting-payment";
  }
  if (states.every((state) => state === "delivered")) {
    return sale.refunds.length > 0 ? "refund-owed" : "delivered";
  }
  const isUnderWay = states.some((state) => state === "waiting" || state === "in-flight");
  if (isUnderWay && !sale.closed) return "delivering";
  if (sale.refunds.length > 0) return isAnyDelivered ? "partly-delivered" : "refund-owed";
  return sale.closed ? "unknown" : "delivering";
};
