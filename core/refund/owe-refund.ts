import { addDays } from "../business-day.ts";
import type { FactOf } from "../journal/fact.ts";
import type { Ids } from "../ports/ids.ts";
import type { Books } from "../ports/journal.ts";
import type { Sale } from "../sale/sale.ts";
import type { RefundReason } from "./refund-facts.ts";

export interface Owed {
  readonly lineId: string | null;
  readonly amountRupiah: number;
  readonly reason: RefundReason;
}

/** The day by which the lapas wants a refund of today paid out. */
export const refundDueDate = (books: Books): string =>
  addDays(books.businessDate(), books.snapshot()?.settings.refundDueDays ?? 1);

/**
 * The fact that something of a paid sale is owed back. Money goes back first, as far as money was
 * paid; the rest came from a goods voucher and goes back to one. Never more than was paid (law 7).
 */
export const oweRefund = (
  books: Books,
  sale: Sale,
  { lineId, amountRupiah, reason }: Owed,
  ids: Ids,
): FactOf<"refund-owed"> => {
  const moneyLeftRupiah = Math.max(0, (sale.payment?.amountRupiah ?? 0) - moneyOwed(sale));
  const moneyRupiah = Math.min(amountRupiah, moneyLeftRupiah);
  return {
    kind: "refund-owed",
    saleId: sale.saleId,
    chargeId: sale.chargeId ?? "",
    refundId: ids.newId(),
    lineId,
    amountRupiah,
    voucherRupiah: amountRupiah - moneyRupiah,
    reason,
    dueDate: refundDueDate(books),
  };
};

/** Money already owed back of the sale's own payment; stray money is owed for itself. */
const moneyOwed = (sale: Sale): number =>
  sale.refunds
    .filter(({ reason }) => !STRAY.has(reason))
    .reduce((sum, refund) => sum + refund.amountRupiah - refund.voucherRupiah, 0);

const STRAY: ReadonlySet<RefundReason> = new Set([
  "late-payment",
  "second-payment",
  "wrong-amount",
]);
