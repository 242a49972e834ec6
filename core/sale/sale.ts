import type { Fact, FactOf } from "../journal/fact.ts";
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
  readonly refund: FactOf<"refund-owed"> | null;
}

export type LineState =
  | "waiting"
  | "in-flight"
  | "delivered"
  | "unknown"
  | "not-delivered"
  | "refund-owed";

/** A sale as its facts tell it. Decisions about goods and money read this, never a cache. */
export interface Sale {
  readonly saleId: string;
  readonly orderCode: string;
  readonly language: "id" | "en";
  readonly totalRupiah: number;
  readonly lines: readonly SaleLine[];
  readonly chargeId: string | null;
  readonly offer: FactOf<"charge-offered"> | null;
  readonly abandoned: boolean;
  readonly chargeClosed: boolean;
  readonly payment: FactOf<"payment-proved"> | null;
  readonly paidAtMs: number | null;
  readonly paidBusinessDate: string | null;
  readonly strayPayments: readonly FactOf<"stray-payment">[];
  readonly refunds: readonly FactOf<"refund-owed">[];
  readonly receipt: "none" | "started" | FactOf<"receipt-finished">["outcome"];
  readonly closed: boolean;
}

export const lineState = (line: SaleLine): LineState => {
  if (line.refund) return "refund-owed";
  const last = line.attempts.at(-1);
  if (!last) return "waiting";
  return last.result ? last.result.outcome : "in-flight";
};

/** Every payment of this sale the books know, by the acquirer's name for it. */
export const knowsPayment = (sale: Sale, providerId: string): boolean =>
  sale.payment?.providerId === providerId ||
  sale.strayPayments.some((stray) => stray.providerId === providerId);

/** A fact together with when and on which business day it was written. */
export interface DatedFact {
  readonly fact: Fact;
  readonly atMs: number;
  readonly businessDate: string;
}

/** The sale its facts tell, in their order; null when the order itself is not among them. */
export const foldSale = (facts: readonly DatedFact[]): Sale | null =>
  facts.reduce<Sale | null>((sale, dated) => applySaleFact(sale, dated), null);

const applySaleFact = (sale: Sale | null, dated: DatedFact): Sale | null => {
  const { fact } = dated;
  if (fact.kind === "order-placed") return openSale(fact);
  if (!sale) return null;
  switch (fact.kind) {
    case "charge-requested":
      return { ...sale, chargeId: fact.chargeId };
    case "charge-offered":
      return { ...sale, offer: fact };
    case "charge-abandoned":
      return { ...sale, abandoned: true };
    case "charge-closed":
      return { ...sale, chargeClosed: true };
    case "payment-proved":
      return {
        ...sale,
        payment: fact,
        paidAtMs: dated.atMs,
        paidBusinessDate: dated.businessDate,
      };
    case "stray-payment":
      return { ...sale, strayPayments: [...sale.strayPayments, fact] };
    case "dispense-started":
      return withLine(sale, fact.lineId, (line) => ({
        ...line,
        attempts: [
          ...line.attempts,
          {
            attemptId: fact.attemptId,
            slotId: fact.slotId,
            packetNo: fact.packetNo,
            result: null,
          },
        ],
      }));
    case "dispense-finished":
      return withLine(sale, fact.lineId, (line) => ({
        ...line,
        attempts: line.attempts.map((attempt) =>
          attempt.attemptId === fact.attemptId
            ? { ...attempt, result: { outcome: fact.outcome, evidence: fact.evidence } }
            : attempt,
        ),
      }));
    case "refund-owed": {
      const next = { ...sale, refunds: [...sale.refunds, fact] };
      return fact.lineId ? withLine(next, fact.lineId, (l) => ({ ...l, refund: fact })) : next;
    }
    case "receipt-started":
      return { ...sale, receipt: "started" };
    case "receipt-finished":
      return { ...sale, receipt: fact.outcome };
    case "sale-closed":
      return { ...sale, closed: true };
    default:
      return sale;
  }
};

const openSale = (fact: FactOf<"order-placed">): Sale => ({
  saleId: fact.saleId,
  orderCode: fact.orderCode,
  language: fact.language,
  totalRupiah: fact.totalRupiah,
  lines: fact.lines.map((line) => ({ ...line, attempts: [], refund: null })),
  chargeId: null,
  offer: null,
  abandoned: false,
  chargeClosed: false,
  payment: null,
  paidAtMs: null,
  paidBusinessDate: null,
  strayPayments: [],
  refunds: [],
  receipt: "none",
  closed: false,
});

const withLine = (sale: Sale, lineId: string, change: (line: SaleLine) => SaleLine): Sale => ({
  ...sale,
  lines: sale.lines.map((line) => (line.lineId === lineId ? change(line) : line)),
});
