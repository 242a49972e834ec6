import type { Fact, FactOf } from "../../core/journal/fact.ts";
import type { Ledger, LedgerLine, LedgerSale } from "./ledger.ts";
import { isPaidByFacts, wasDelivered } from "./ledger-reading.ts";
import type { Violations } from "./violations.ts";

/** Laws 4, 5 and 7 for what is owed back and how it ended. The ledger has taken the facts already. */
export const checkRefunds = ({
  ledger,
  violations,
}: {
  readonly ledger: Ledger;
  readonly violations: Violations;
}) => {
  const settledIds = new Set<string>();
  const owedIds = new Set<string>();

  const owedForLine = (fact: FactOf<"refund-owed">, sale: LedgerSale, line: LedgerLine) => {
    if (!isPaidByFacts(sale)) {
      violations.report(7, `${sale.orderCode} is refunded and was never paid`);
    }
    if (wasDelivered(line)) violations.report(5, `${line.lineId} is refunded and delivered`);
    if (line.codes.length > 0) violations.report(5, `${line.lineId} is refunded and has a code`);
    if (line.refunds.length > 1) violations.report(5, `${line.lineId} is refunded twice`);
    if (fact.amountRupiah !== line.priceRupiah) {
      violations.report(7, `${line.lineId} is refunded by another amount than was paid`);
    }
    const outcome = line.attempts.at(-1)?.outcome;
    if (line.attempts.length > 0 && outcome === null) {
      violations.report(4, `${line.lineId} is refunded while its attempt is in flight`);
    }
  };

  const owedForSale = (sale: LedgerSale) => {
    for (const line of sale.lines.values()) {
      if (line.attempts.length > 0 || line.codes.length > 0) {
        violations.report(7, `${sale.orderCode} is owed back whole while ${line.lineId} is kept`);
      }
    }
  };

  /** Never more than was paid, and each kind of money back to where it came from. */
  const checkLimits = ({ orderCode, payment, consumed, ...sale }: LedgerSale) => {
    const all = [...sale.refunds, ...[...sale.lines.values()].flatMap(({ refunds }) => refunds)];
    const voucherRupiah = all.reduce((sum, refund) => sum + refund.voucherRupiah, 0);
    const moneyRupiah = all.reduce((sum, refund) => sum + refund.amountRupiah, 0) - voucherRupiah;
    if (moneyRupiah > (payment?.amountRupiah ?? 0)) {
      violations.report(7, `${orderCode} owes back more money than was paid`);
    }
    if (voucherRupiah > (consumed?.amountRupiah ?? 0)) {
      violations.report(7, `${orderCode} owes back more than its voucher paid`);
    }
  };

  const owed = (fact: FactOf<"refund-owed">) => {
    if (owedIds.has(fact.refundId)) violations.report(7, `${fact.refundId} is owed twice`);
    owedIds.add(fact.refundId);
    const sale = ledger.sales.get(fact.saleId);
    if (!sale) return;
    const line = fact.lineId === null ? null : sale.lines.get(fact.lineId);
    if (line) owedForLine(fact, sale, line);
    else if (sale.refunds.includes(fact)) owedForSale(sale);
    checkLimits(sale);
  };

  const settled = ({ refundId }: FactOf<"refund-settled">) => {
    if (!ledger.owed.has(refundId)) violations.report(7, `${refundId} is settled and not owed`);
    if (settledIds.has(refundId)) violations.report(7, `${refundId} is settled twice`);
    settledIds.add(refundId);
  };

  return (facts: readonly Fact[]) => {
    for (const fact of facts) {
      if (fact.kind === "refund-owed") owed(fact);
      if (fact.kind === "refund-settled") settled(fact);
    }
  };
};
