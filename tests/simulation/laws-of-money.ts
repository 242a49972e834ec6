import type { ProvenPayment } from "../../core/charge/payment-statement.ts";
import type { Fact, FactOf, StoredFact } from "../../core/journal/fact.ts";
import { type Ledger, wasDelivered } from "./ledger.ts";
import type { Violations } from "./violations.ts";

interface Books {
  readonly ledger: Ledger;
  readonly violations: Violations;
  /** Every payment the acquirer received, by its own books. */
  readonly paymentsAtBank: () => readonly ProvenPayment[];
  /** The order whose code is on the screen or being closed; null when there is none. */
  readonly orderOnScreen: () => string | null;
}

export interface StoredWithFact {
  readonly stored: StoredFact;
  readonly fact: Fact;
}

/** Laws 5, 6, 7 and 11 after a commit. The ledger has taken the facts already. */
export const checkMoney = ({ ledger, violations, paymentsAtBank, orderOnScreen }: Books) => {
  const providerIds = new Set<string>();
  const receipts = new Map<string, number>();

  const payment = (
    fact: FactOf<"payment-proved"> | FactOf<"stray-payment">,
    stored: StoredFact,
  ): void => {
    if (providerIds.has(fact.providerId)) {
      violations.report(6, `payment ${fact.providerId} is in the books twice`);
    }
    providerIds.add(fact.providerId);
    const real = paymentsAtBank().find(({ providerId }) => providerId === fact.providerId);
    if (!real) violations.report(6, `payment ${fact.providerId} was never made`);
    else if (real.amountRupiah !== fact.amountRupiah || real.chargeId !== fact.chargeId) {
      violations.report(6, `payment ${fact.providerId} is not what the bank received`);
    }

    const sequence = (receipts.get(stored.businessDate) ?? 0) + 1;
    receipts.set(stored.businessDate, sequence);
    const day = stored.businessDate.replaceAll("-", "");
    const number = `M01-${day}-${String(sequence).padStart(4, "0")}`;
    if (fact.receiptNumber !== number || fact.receiptSequence !== sequence) {
      violations.report(11, `receipt ${fact.receiptNumber} should be ${number}`);
    }
  };

  const proved = (fact: FactOf<"payment-proved">) => {
    const sale = ledger.sales.get(fact.saleId);
    if (!sale) return violations.report(6, `payment of the unknown sale ${fact.saleId}`);
    if (fact.amountRupiah !== sale.totalRupiah) {
      violations.report(1, `${sale.orderCode} was taken as paid by ${fact.amountRupiah}`);
    }
    if (sale.isAbandoned || sale.isChargeClosed) {
      violations.report(6, `${sale.orderCode} was paid after it had been given up`);
    }
  };

  const stray = (fact: FactOf<"stray-payment">, facts: readonly StoredWithFact[]) => {
    const owed = facts.filter(
      ({ fact: other }) =>
        other.kind === "refund-owed" &&
        other.lineId === null &&
        other.chargeId === fact.chargeId &&
        other.amountRupiah === fact.amountRupiah,
    );
    if (owed.length === 0) {
      violations.report(6, `stray payment ${fact.providerId} is owed to nobody`);
    }
    const orderCode = ledger.sales.get(fact.saleId)?.orderCode;
    if (fact.reason === "late-payment" && orderCode && orderOnScreen() === orderCode) {
      violations.report(6, `${orderCode} was paid in time and is not served`);
    }
  };

  const refund = (fact: FactOf<"refund-owed">) => {
    const sale = ledger.sales.get(fact.saleId);
    const line = fact.lineId === null ? null : sale?.lines.get(fact.lineId);
    if (!sale || !line) return;
    if (!sale.payment) violations.report(7, `${sale.orderCode} is refunded and was never paid`);
    if (wasDelivered(line)) violations.report(5, `${line.lineId} is refunded and delivered`);
    if (line.refunds.length > 1) violations.report(5, `${line.lineId} is refunded twice`);
    if (fact.amountRupiah !== line.priceRupiah) {
      violations.report(7, `${line.lineId} is refunded by another amount than was paid`);
    }
    const outcome = line.attempts.at(-1)?.outcome;
    if (line.attempts.length > 0 && outcome === null) {
      violations.report(4, `${line.lineId} is refunded while its attempt is in flight`);
    }
  };

  return (facts: readonly StoredWithFact[]) => {
    for (const { fact, stored } of facts) {
      if (fact.kind === "payment-proved") {
        payment(fact, stored);
        proved(fact);
      } else if (fact.kind === "stray-payment") {
        payment(fact, stored);
        stray(fact, facts);
      } else if (fact.kind === "refund-owed") refund(fact);
    }
  };
};

/** Laws 5, 6 and 7 when nothing moves any more: every rupiah is in its place. */
export const checkMoneyAtRest = ({ ledger, violations, paymentsAtBank }: Books): void => {
  const booked = new Map<string, number>();
  for (const sale of ledger.sales.values()) {
    if (!sale.payment) continue;
    booked.set(sale.payment.providerId, sale.payment.amountRupiah);
    let settledRupiah = 0;
    for (const line of sale.lines.values()) {
      if (wasDelivered(line)) settledRupiah += line.priceRupiah;
      for (const { amountRupiah } of line.refunds) settledRupiah += amountRupiah;
      if (!wasDelivered(line) && line.refunds.length === 0) {
        violations.report(5, `${sale.orderCode}: ${line.lineId} is neither handed out nor owed`);
      }
    }
    if (settledRupiah !== sale.payment.amountRupiah) {
      violations.report(5, `${sale.orderCode} does not balance`);
    }
  }
  for (const stray of ledger.strays) booked.set(stray.providerId, stray.amountRupiah);
  const strayRupiah = ledger.strays.reduce((sum, { amountRupiah }) => sum + amountRupiah, 0);
  const owedRupiah = ledger.strayRefunds.reduce((sum, { amountRupiah }) => sum + amountRupiah, 0);
  if (strayRupiah !== owedRupiah)
    violations.report(7, "stray money and what is owed for it differ");
  for (const { providerId, amountRupiah } of paymentsAtBank()) {
    if (booked.get(providerId) !== amountRupiah) {
      violations.report(6, `payment ${providerId} never came into the books`);
    }
  }
};
