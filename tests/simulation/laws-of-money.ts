import type { FactOf, StoredFact } from "../../core/journal/fact.ts";
import type { Ledger } from "./ledger.ts";
import type { StoredWithFact } from "./stored-with-fact.ts";
import type { Truth } from "./truth.ts";
import type { Violations } from "./violations.ts";

interface Money {
  readonly ledger: Ledger;
  readonly violations: Violations;
  readonly truth: Truth;
  /** Whether this order's code is on the screen or being closed; null while there is no screen. */
  readonly isOnScreen: (orderCode: string) => boolean | null;
}

/** Laws 1, 6 and 11 for money that came in. The ledger has taken the facts already. */
export const checkMoney = ({ ledger, violations, truth, isOnScreen }: Money) => {
  const providerIds = new Set<string>();
  const receipts = new Map<string, number>();

  const receipt = (
    fact: { readonly receiptNumber: string | null; readonly receiptSequence: number | null },
    { businessDate }: StoredFact,
  ): void => {
    const sequence = (receipts.get(businessDate) ?? 0) + 1;
    receipts.set(businessDate, sequence);
    const number = `M01-${businessDate.replaceAll("-", "")}-${String(sequence).padStart(4, "0")}`;
    if (fact.receiptNumber !== number || fact.receiptSequence !== sequence) {
      violations.report(11, `receipt ${fact.receiptNumber} should be ${number}`);
    }
  };

  const payment = (fact: FactOf<"payment-proved"> | FactOf<"stray-payment">): void => {
    if (providerIds.has(fact.providerId)) {
      violations.report(6, `payment ${fact.providerId} is in the books twice`);
    }
    providerIds.add(fact.providerId);
    const real = truth.payments().find(({ providerId }) => providerId === fact.providerId);
    if (!real) violations.report(6, `payment ${fact.providerId} was never made`);
    else if (real.amountRupiah !== fact.amountRupiah || real.chargeId !== fact.chargeId) {
      violations.report(6, `payment ${fact.providerId} is not what the bank received`);
    }
  };

  const proved = (fact: FactOf<"payment-proved">, facts: readonly StoredWithFact[]) => {
    const sale = ledger.sales.get(fact.saleId);
    if (!sale) return violations.report(6, `payment of the unknown sale ${fact.saleId}`);
    const { orderCode } = sale;
    if (fact.amountRupiah !== sale.chargeRupiah) {
      violations.report(1, `${orderCode} was taken as paid by ${fact.amountRupiah}`);
    }
    const isPromised = facts.some(
      ({ fact: other }) => other.kind === "pick-up-promised" && other.saleId === fact.saleId,
    );
    if (isPromised) wasLate(orderCode);
    else if (sale.isAbandoned || sale.isChargeClosed || isOnScreen(orderCode) === false) {
      violations.report(6, `${orderCode} was paid when nobody waited for it`);
    }
  };

  const wasLate = (orderCode: string) => {
    if (isOnScreen(orderCode)) {
      violations.report(6, `${orderCode} was paid in time and is not served`);
    }
  };

  const stray = (fact: FactOf<"stray-payment">, facts: readonly StoredWithFact[]) => {
    const isOwed = facts.some(
      ({ fact: other }) =>
        other.kind === "refund-owed" &&
        other.lineId === null &&
        other.chargeId === fact.chargeId &&
        other.amountRupiah === fact.amountRupiah,
    );
    if (!isOwed) violations.report(6, `stray payment ${fact.providerId} is owed to nobody`);
    const orderCode = ledger.sales.get(fact.saleId)?.orderCode;
    if (fact.reason === "late-payment" && orderCode) wasLate(orderCode);
  };

  return (facts: readonly StoredWithFact[]) => {
    for (const { fact, stored } of facts) {
      if (fact.kind === "payment-proved" || fact.kind === "stray-payment") {
        payment(fact);
        receipt(fact, stored);
      }
      if (fact.kind === "payment-proved") proved(fact, facts);
      if (fact.kind === "stray-payment") stray(fact, facts);
      // A voucher beside a charge takes no number of its own.
      if (fact.kind === "voucher-consumed" && fact.receiptNumber !== null) receipt(fact, stored);
    }
  };
};
