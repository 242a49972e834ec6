import { addDays } from "../business-day.ts";
import type { Fact } from "../journal/fact.ts";
import type { Ids } from "../ports/ids.ts";
import type { Books } from "../ports/journal.ts";
import { knowsPayment, type Sale } from "../sale/sale.ts";
import type { ProvenPayment } from "./payment-statement.ts";

export interface Serving {
  /** The sale whose buyer stands in front of the screen now; null when there is none. */
  readonly saleId: string | null;
}

/**
 * What the books must say about a payment (laws 5, 6, 11): nothing when they know it already; that
 * the sale is paid, for the first exact payment of the sale being served; otherwise that stray money
 * came in and is owed back. Decided inside the commit, so that push and poll cannot both win.
 */
export const recordPayment = (
  books: Books,
  payment: ProvenPayment,
  serving: Serving,
  ids: Ids,
): readonly Fact[] => {
  const saleId = books.saleIdOfCharge(payment.chargeId);
  const sale = saleId === null ? null : books.sale(saleId);
  if (sale && knowsPayment(sale, payment.providerId)) return [];

  const common = {
    saleId: saleId ?? `unknown-${payment.chargeId}`,
    chargeId: payment.chargeId,
    amountRupiah: payment.amountRupiah,
    providerId: payment.providerId,
    rrn: payment.rrn,
    issuer: payment.issuer,
    paidAt: payment.paidAt,
    statement: payment.signedStatement,
    ...nextReceipt(books),
  };
  const reason = strayReason(sale, payment, serving);
  if (reason === null) return [{ kind: "payment-proved", ...common }];
  return [
    { kind: "stray-payment", ...common, reason },
    {
      kind: "refund-owed",
      saleId: common.saleId,
      chargeId: payment.chargeId,
      refundId: ids.newId(),
      lineId: null,
      amountRupiah: payment.amountRupiah,
      reason,
      dueDate: refundDueDate(books),
    },
  ];
};

/** The day by which the lapas wants a refund of today paid out. */
export const refundDueDate = (books: Books): string =>
  addDays(books.businessDate(), books.snapshot()?.settings.refundDueDays ?? 1);

const strayReason = (
  sale: Sale | null,
  payment: ProvenPayment,
  serving: Serving,
): "second-payment" | "wrong-amount" | "late-payment" | null => {
  if (sale?.payment) return "second-payment";
  if (sale && payment.amountRupiah !== sale.totalRupiah) return "wrong-amount";
  const isServed =
    sale && sale.saleId === serving.saleId && !sale.abandoned && !sale.chargeClosed && !sale.closed;
  return isServed ? null : "late-payment";
};

const nextReceipt = (books: Books): { receiptNumber: string; receiptSequence: number } => {
  const sequence = books.nextReceiptSequence();
  const machine = books.snapshot()?.machineCode ?? "M00";
  const day = books.businessDate().replaceAll("-", "");
  return {
    receiptNumber: `${machine}-${day}-${String(sequence).padStart(4, "0")}`,
    receiptSequence: sequence,
  };
};
