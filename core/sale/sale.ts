import type { FactOf } from "../journal/fact.ts";
import type { OrderLine } from "./sale-facts.ts";

export interface Attempt {
  readonly attemptId: string;
  readonly slotId: string;
  readonly packetNo: number | null;
  /** Null while in flight. */
  readonly result: Pick<FactOf<"dispense-finished">, "outcome" | "evidence"> | null;
}

export interface SaleLine extends OrderLine {
  readonly attempts: readonly Attempt[];
  /** Service vouchers and made-to-order goods: the code that was issued. */
  readonly code: FactOf<"code-issued"> | null;
  readonly redeemed: boolean;
  readonly refund: FactOf<"refund-owed"> | null;
}

export type LineState =
  | "waiting"
  | "in-flight"
  | "delivered"
  /** Made to order: paid, with a code, not collected yet. */
  | "to-collect"
  | "unknown"
  | "not-delivered"
  | "refund-owed";

/** Goods of late money that wait at the machine. */
export interface PickUp {
  readonly until: string;
  /** Of the newest code; null before the claim page made one. */
  readonly codeHash: string | null;
  /** The code was typed: the goods may be handed out. */
  readonly opened: boolean;
}

export interface VoucherPart {
  readonly voucherId: string;
  readonly amountRupiah: number;
  readonly state: "wanted" | "consumed" | "released";
}

/** A sale as its facts tell it. Decisions about goods and money read this, never a cache. */
export interface Sale {
  readonly saleId: string;
  readonly orderCode: string;
  readonly language: "id" | "en";
  readonly totalRupiah: number;
  readonly lines: readonly SaleLine[];
  readonly placedAtMs: number;
  readonly voucher: VoucherPart | null;
  /** Null when a voucher pays everything. */
  readonly chargeId: string | null;
  readonly offer: FactOf<"charge-offered"> | null;
  readonly abandoned: boolean;
  readonly chargeClosed: boolean;
  readonly payment: FactOf<"payment-proved"> | null;
  /** When the last part of the price came in. */
  readonly paidAtMs: number | null;
  readonly paidBusinessDate: string | null;
  /** Taken with the fact that paid the sale. */
  readonly receiptNumber: string | null;
  readonly receiptSequence: number | null;
  readonly pickUp: PickUp | null;
  readonly strayPayments: readonly FactOf<"stray-payment">[];
  readonly refunds: readonly FactOf<"refund-owed">[];
  readonly settledRefundIds: readonly string[];
  /** A refund of the whole was owed instead of serving. */
  readonly unserved: boolean;
  readonly receipt: "none" | "started" | FactOf<"receipt-finished">["outcome"];
  /** How often it was begun on paper, and how often it came out or may have. */
  readonly prints: { readonly started: number; readonly onPaper: number };
  readonly closed: boolean;
}

/** What QRIS has to bring: the price without the voucher's part. */
export const chargeRupiah = (sale: Sale): number =>
  sale.totalRupiah - (sale.voucher?.amountRupiah ?? 0);

/** Law 1: the acquirer's final success plus the consumed voucher make the exact amount. */
export const isPaid = (sale: Sale): boolean => isChargePaid(sale) && isVoucherTaken(sale);

/** The money part is in; a voucher may still have to be consumed. */
export const isChargePaid = (sale: Sale): boolean =>
  sale.payment !== null || (chargeRupiah(sale) === 0 && !sale.abandoned);

const isVoucherTaken = (sale: Sale): boolean =>
  sale.voucher === null || sale.voucher.state === "consumed";

export const lineState = (line: SaleLine): LineState => {
  if (line.refund) return "refund-owed";
  if (line.code) {
    return line.code.codeKind === "service-voucher" || line.redeemed ? "delivered" : "to-collect";
  }
  const last = line.attempts.at(-1);
  if (!last) return "waiting";
  return last.result ? last.result.outcome : "in-flight";
};

/** Paper comes without asking where the buyer must have proof: money is owed back, or a code is all there is. */
export const needsPaper = (sale: Sale): boolean =>
  sale.refunds.length > 0 || sale.lines.some((line) => line.code !== null);

/** Every payment of this sale the books know, by the acquirer's name for it. */
export const knowsPayment = (sale: Sale, providerId: string): boolean =>
  sale.payment?.providerId === providerId ||
  sale.strayPayments.some((stray) => stray.providerId === providerId);
