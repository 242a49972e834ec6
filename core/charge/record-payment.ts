import { addDays } from "../business-day.ts";
import type { Fact, FactOf } from "../journal/fact.ts";
import { nextReceiptNumber } from "../journal/receipt-number.ts";
import type { Ids } from "../ports/ids.ts";
import type { Books } from "../ports/journal.ts";
import { refundDueDate } from "../refund/owe-refund.ts";
import { chargeRupiah, knowsPayment, type Sale } from "../sale/sale.ts";
import type { ProvenPayment } from "./payment-statement.ts";

export interface Serving {
  /** The sale whose buyer stands in front of the screen now; null when there is none. */
  readonly saleId: string | null;
}

/** Days that the goods of late money wait for their buyer. */
export const PICK_UP_DAYS = 3;

/**
 * What the books must say about a payment (laws 5, 6, 11): nothing when they know it already; that
 * the sale is paid, for the first exact payment of the sale being served; that its goods wait for a
 * pick-up code, for exact money that came late while they can still be had; otherwise that stray
 * money came in and is owed back. Decided inside the commit, so that push and poll cannot both win.
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
    ...nextReceiptNumber(books),
  };
  const proved: Fact = { kind: "payment-proved", ...common };
  const reason = strayReason(sale, payment, serving);
  if (reason === null) return [proved];
  const promise = reason === "late-payment" && sale ? promisePickUp(books, sale) : null;
  if (promise) return [proved, promise];
  return [
    { kind: "stray-payment", ...common, reason },
    {
      kind: "refund-owed",
      saleId: common.saleId,
      chargeId: payment.chargeId,
      refundId: ids.newId(),
      lineId: null,
      amountRupiah: payment.amountRupiah,
      voucherRupiah: 0,
      reason,
      dueDate: refundDueDate(books),
    },
  ];
};

const strayReason = (
  sale: Sale | null,
  payment: ProvenPayment,
  serving: Serving,
): "second-payment" | "wrong-amount" | "late-payment" | null => {
  if (sale?.payment) return "second-payment";
  if (sale && payment.amountRupiah !== chargeRupiah(sale)) return "wrong-amount";
  const isServed =
    sale && sale.saleId === serving.saleId && !sale.abandoned && !sale.chargeClosed && !sale.closed;
  return isServed ? null : "late-payment";
};

/**
 * Puts units aside for a sale whose money came too late, by the books alone; whether a door opens is
 * seen when the buyer is back. Null when a unit is gone, in doubt, or would not keep until then.
 */
const promisePickUp = (books: Books, sale: Sale): FactOf<"pick-up-promised"> | null => {
  if (sale.voucher || sale.unserved || sale.pickUp) return null;
  const until = addDays(books.businessDate(), PICK_UP_DAYS);
  const free = new Map(
    books
      .stock()
      .filter((row) => !row.inDoubt && (row.bestBefore === null || row.bestBefore > until))
      .map((row) => [row.slotId, { row, units: row.units - row.heldUnits }]),
  );
  // The order's own holds may still stand: its units are free for it.
  const ownHolds = sale.chargeClosed ? [] : sale.lines;
  for (const { slotId } of ownHolds) {
    const place = slotId === null ? undefined : free.get(slotId);
    if (place) place.units += 1;
  }
  const lines: { lineId: string; slotId: string }[] = [];
  for (const line of sale.lines) {
    const place = [...free.values()].find(
      ({ row, units }) =>
        units > 0 &&
        row.sku === line.sku &&
        row.variantId === line.variantId &&
        (line.edition === null || line.edition.number === row.editionNumber),
    );
    if (line.fulfilment !== "machine" || !place) return null;
    place.units -= 1;
    lines.push({ lineId: line.lineId, slotId: place.row.slotId });
  }
  return { kind: "pick-up-promised", saleId: sale.saleId, lines, until };
};
