import { isPaid, lineState, type Sale } from "../../core/sale/sale.ts";

/** A sale in one word, for people at the lapas. */
export type SaleState =
  | "awaiting-payment"
  /** Ended without money. */
  | "not-paid"
  | "delivering"
  | "delivered"
  /** Some goods out, money owed for the rest. */
  | "partly-delivered"
  /** Everything else is out; made-to-order goods wait for their code. */
  | "to-collect"
  /** Goods of late money wait at the machine for their code. */
  | "waiting-pick-up"
  | "refund-owed"
  /** Nothing was handed out and everything owed was settled. */
  | "refunded"
  /** Closed at the machine with goods nobody saw come out, and no refund written yet. */
  | "unknown";

export const saleState = (sale: Sale): SaleState => {
  const states = sale.lines.map(lineState);
  const isAnyKept = states.includes("delivered") || states.includes("to-collect");
  const owed = (): SaleState => {
    if (isAnyKept) return "partly-delivered";
    return isAnyRefundOpen(sale) ? "refund-owed" : "refunded";
  };

  if (!isPaid(sale)) {
    if (sale.refunds.length > 0 || sale.strayPayments.length > 0) return owed();
    if (sale.payment) return sale.closed ? "unknown" : "delivering";
    return sale.closed || sale.chargeClosed ? "not-paid" : "awaiting-payment";
  }
  const isUnderWay = states.some((state) => state === "waiting" || state === "in-flight");
  if (sale.pickUp && !sale.pickUp.opened && isUnderWay) return "waiting-pick-up";
  if (states.every((state) => state === "delivered")) {
    return isAnyRefundOpen(sale) ? "refund-owed" : "delivered";
  }
  if (isUnderWay && !sale.closed) return "delivering";
  if (states.every((state) => state === "delivered" || state === "to-collect")) {
    return isAnyRefundOpen(sale) ? "refund-owed" : "to-collect";
  }
  if (sale.refunds.length > 0) return owed();
  return sale.closed ? "unknown" : "delivering";
};

const isAnyRefundOpen = (sale: Sale): boolean =>
  sale.refunds.some((refund) => !sale.settledRefundIds.includes(refund.refundId));
