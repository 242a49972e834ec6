import type { Fact, FactOf } from "../../core/journal/fact.ts";
import type { Ledger } from "./ledger.ts";
import type { Truth } from "./truth.ts";
import type { Violations } from "./violations.ts";

interface Vouchers {
  readonly ledger: Ledger;
  readonly violations: Violations;
  readonly truth: Truth;
}

/** Laws 1, 5 and 11 for the parts of goods vouchers, against the hub's own books. */
export const checkVouchers = ({ ledger, violations, truth }: Vouchers) => {
  const { vouchers } = truth;

  const consumed = (fact: FactOf<"voucher-consumed">) => {
    const sale = ledger.sales.get(fact.saleId);
    if (!sale?.voucher) return violations.report(5, `${fact.saleId} has no voucher to consume`);
    const part = vouchers.parts().get(fact.saleId);
    if (part?.state !== "consumed") {
      violations.report(1, `${sale.orderCode} counts on a voucher the hub has not taken`);
    }
    const { voucherId, amountRupiah } = sale.voucher;
    const isSame = [fact, part].every(
      (one) => one?.voucherId === voucherId && one.amountRupiah === amountRupiah,
    );
    if (!isSame) violations.report(5, `${sale.orderCode} takes another part than was ordered`);
    if (sale.isVoucherReleased) {
      violations.report(5, `${sale.orderCode}: its voucher is taken after it was given back`);
    }
  };

  const released = ({ saleId }: FactOf<"voucher-released">) => {
    const sale = ledger.sales.get(saleId);
    const state = vouchers.part(saleId);
    if (state === "reserved" || state === "consumed") {
      violations.report(5, `${sale?.orderCode} gives up a voucher that the hub holds ${state}`);
    }
    if (sale?.consumed) violations.report(5, `${sale.orderCode} gives back what it has taken`);
  };

  return (facts: readonly Fact[]) => {
    for (const fact of facts) {
      if (fact.kind === "voucher-consumed") consumed(fact);
      if (fact.kind === "voucher-released") released(fact);
    }
  };
};

/** At rest no part is open, every part that was taken has its sale, and no voucher is overdrawn. */
export const checkVouchersAtRest = ({ ledger, violations, truth }: Vouchers): void => {
  const { vouchers } = truth;
  for (const [saleId, part] of vouchers.parts()) {
    const sale = ledger.sales.get(saleId);
    if (part.state === "reserved") {
      violations.report(5, `${sale?.orderCode}: ${part.voucherId} is still reserved at rest`);
    }
    if (part.state === "consumed" && !sale?.consumed) {
      violations.report(5, `${sale?.orderCode}: ${part.voucherId} was taken and is in no books`);
    }
  }
  for (const sale of ledger.sales.values()) {
    if (sale.voucher && !sale.consumed && !sale.isVoucherReleased) {
      violations.report(5, `${sale.orderCode}: its voucher is neither taken nor given back`);
    }
  }
  for (const voucherId of vouchers.voucherIds()) {
    if (vouchers.balance(voucherId) < 0) violations.report(5, `${voucherId} is overdrawn`);
  }
};
