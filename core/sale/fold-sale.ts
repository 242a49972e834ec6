import type { Fact, FactOf } from "../journal/fact.ts";
import type { Sale, SaleLine } from "./sale.ts";

/** A fact together with when and on which business day it was written. */
export interface DatedFact {
  readonly fact: Fact;
  readonly atMs: number;
  readonly businessDate: string;
}

/** The sale its facts tell, in their order; null when the order itself is not among them. */
export const foldSale = (facts: readonly DatedFact[]): Sale | null =>
  facts.reduce<Sale | null>((sale, dated) => applySaleFact(sale, dated), null);

/** The sale after one more fact; null until its order was placed. */
export const applySaleFact = (sale: Sale | null, dated: DatedFact): Sale | null => {
  const { fact } = dated;
  if (fact.kind === "order-placed") return openSale(fact, dated.atMs);
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
      return { ...sale, payment: fact, ...paidNow(dated), ...receiptOf(fact) };
    case "stray-payment":
      return { ...sale, strayPayments: [...sale.strayPayments, fact] };
    case "voucher-consumed":
      return { ...sale, ...voucherState(sale, "consumed"), ...paidNow(dated), ...receiptOf(fact) };
    case "voucher-released":
      return { ...sale, ...voucherState(sale, "released") };
    case "dispense-started":
    case "dispense-finished":
    case "code-issued":
    case "code-redeemed":
      return withLine(sale, fact.lineId, (line) => applyLineFact(line, fact));
    case "pick-up-promised":
      return fact.lines.reduce<Sale>(
        (next, { lineId, slotId }) => withLine(next, lineId, (line) => ({ ...line, slotId })),
        {
          ...sale,
          closed: false,
          pickUp: { until: fact.until, codeHash: null, opened: false },
        },
      );
    case "pick-up-code-set":
      return sale.pickUp ? { ...sale, pickUp: { ...sale.pickUp, codeHash: fact.codeHash } } : sale;
    case "pick-up-opened":
      return sale.pickUp ? { ...sale, pickUp: { ...sale.pickUp, opened: true } } : sale;
    case "refund-owed":
      return applyRefund(sale, fact);
    case "refund-settled":
      return { ...sale, settledRefundIds: [...sale.settledRefundIds, fact.refundId] };
    case "receipt-started":
      return {
        ...sale,
        receipt: "started",
        prints: { ...sale.prints, started: sale.prints.started + 1 },
      };
    case "receipt-finished":
      return {
        ...sale,
        receipt: fact.outcome,
        prints: {
          ...sale.prints,
          onPaper: sale.prints.onPaper + (fact.outcome === "failed" ? 0 : 1),
        },
      };
    case "sale-closed":
      return { ...sale, closed: true };
    default:
      return sale;
  }
};

type LineFact = FactOf<"dispense-started" | "dispense-finished" | "code-issued" | "code-redeemed">;

const applyLineFact = (line: SaleLine, fact: LineFact): SaleLine => {
  switch (fact.kind) {
    case "dispense-started": {
      const { attemptId, slotId, packetNo } = fact;
      return {
        ...line,
        attempts: [...line.attempts, { attemptId, slotId, packetNo, result: null }],
      };
    }
    case "dispense-finished": {
      const result = { outcome: fact.outcome, evidence: fact.evidence };
      return {
        ...line,
        attempts: line.attempts.map((attempt) =>
          attempt.attemptId === fact.attemptId ? { ...attempt, result } : attempt,
        ),
      };
    }
    case "code-issued":
      return { ...line, code: fact };
    case "code-redeemed":
      return { ...line, redeemed: true };
  }
};

/** A refund of the whole sale settles every line that nothing else has settled. */
const applyRefund = (sale: Sale, fact: FactOf<"refund-owed">): Sale => {
  const next = { ...sale, refunds: [...sale.refunds, fact] };
  if (fact.lineId !== null) {
    return withLine(next, fact.lineId, (line) => ({ ...line, refund: fact }));
  }
  if (fact.reason !== "not-served" && fact.reason !== "not-collected") return next;
  return {
    ...next,
    unserved: true,
    lines: next.lines.map((line) =>
      line.attempts.length > 0 || line.code ? line : { ...line, refund: fact },
    ),
  };
};

const paidNow = ({ atMs, businessDate }: DatedFact) => ({
  paidAtMs: atMs,
  paidBusinessDate: businessDate,
});

/** A voucher beside a charge takes no number of its own. */
const receiptOf = ({
  receiptNumber,
  receiptSequence,
}: {
  readonly receiptNumber: string | null;
  readonly receiptSequence: number | null;
}) => (receiptNumber === null ? {} : { receiptNumber, receiptSequence });

const voucherState = (sale: Sale, state: "consumed" | "released") => ({
  voucher: sale.voucher && { ...sale.voucher, state },
});

const openSale = (fact: FactOf<"order-placed">, placedAtMs: number): Sale => ({
  saleId: fact.saleId,
  orderCode: fact.orderCode,
  language: fact.language,
  totalRupiah: fact.totalRupiah,
  lines: fact.lines.map((line) => ({
    ...line,
    attempts: [],
    code: null,
    redeemed: false,
    refund: null,
  })),
  placedAtMs,
  voucher: fact.voucher && { ...fact.voucher, state: "wanted" },
  chargeId: null,
  offer: null,
  abandoned: false,
  chargeClosed: false,
  payment: null,
  paidAtMs: null,
  paidBusinessDate: null,
  receiptNumber: null,
  receiptSequence: null,
  pickUp: null,
  strayPayments: [],
  refunds: [],
  settledRefundIds: [],
  unserved: false,
  receipt: "none",
  prints: { started: 0, onPaper: 0 },
  closed: false,
});

const withLine = (sale: Sale, lineId: string, change: (line: SaleLine) => SaleLine): Sale => ({
  ...sale,
  lines: sale.lines.map((line) => (line.lineId === lineId ? change(line) : line)),
});
