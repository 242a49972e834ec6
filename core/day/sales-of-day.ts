import { lineState, type SaleLine } from "../sale/sale.ts";
import type { DayMaterial } from "./day-material.ts";
import type { DayFigures, ReceiptOfDay } from "./day-report.ts";
import { type DayMoments, linesSoldAt, type Moment, orderCodeOf } from "./moments.ts";
import { groupBy, sortedBy, sumOf } from "./rows.ts";
import { type SaleMoney, soldLines } from "./sale-money.ts";

/** What was sold, product by product. */
export const productsOfDay = (
  { moments }: DayMoments,
  { snapshot }: DayMaterial,
): DayFigures["products"] => {
  const products = new Map(snapshot?.products.map((product) => [product.sku, product]));
  const workshops = new Map(snapshot?.workshops.map((one) => [one.workshopId, one.name.id]));
  const rows = [...groupBy(moments.flatMap(linesSoldAt), ({ sku }) => sku)].map(([sku, lines]) => {
    const product = products.get(sku);
    const workshopId = lines[0]?.workshopId ?? product?.workshopId;
    return {
      sku,
      name: lines[0]?.name.id ?? sku,
      workshop: (workshopId && workshops.get(workshopId)) ?? workshopId ?? "",
      upt: lines[0]?.upt ?? product?.upt ?? snapshot?.settings.sellerName ?? "",
      units: lines.length,
      amountRupiah: sumOf(lines, ({ unitPriceRupiah }) => unitPriceRupiah),
    };
  });
  return [...sortedBy(rows, ({ sku }) => sku)];
};

/** Every receipt number of the day, in its order. */
export const receiptsOfDay = ({ moments, closing }: DayMoments): DayFigures["receipts"] =>
  moments
    .flatMap((moment) => receiptAt(moment, closing) ?? [])
    .toSorted((left, right) => left.sequence - right.sequence);

const receiptAt = (
  { fact, atMs, after }: Moment,
  closing: DayMoments["closing"],
): ReceiptOfDay | null => {
  const isPayment = fact.kind === "payment-proved" || fact.kind === "stray-payment";
  if (!isPayment && fact.kind !== "voucher-consumed") return null;
  const { receiptNumber, receiptSequence, saleId } = fact;
  if (receiptNumber === null || receiptSequence === null) return null;
  const end = closing.get(saleId) ?? after;
  const isStray = fact.kind === "stray-payment";
  return {
    receiptNumber,
    sequence: receiptSequence,
    atMs,
    orderCode: orderCodeOf(end),
    items: isStray ? [] : itemsOf(soldLines(end.sale)),
    qrisRupiah: isPayment ? fact.amountRupiah : 0,
    voucherRupiah: isStray ? 0 : voucherPart(end),
    reference: isPayment ? (fact.rrn ?? fact.providerId) : null,
    state: isStray ? "stray" : stateOf(end),
  };
};

const voucherPart = ({ sale }: SaleMoney): number =>
  sale?.voucher?.state === "consumed" ? sale.voucher.amountRupiah : 0;

const itemsOf = (lines: readonly SaleLine[]): ReceiptOfDay["items"] =>
  [...groupBy(lines, ({ sku }) => sku)].map(([sku, units]) => ({
    sku,
    units: units.length,
    amountRupiah: sumOf(units, ({ unitPriceRupiah }) => unitPriceRupiah),
  }));

const stateOf = ({ sale, refunds }: SaleMoney): ReceiptOfDay["state"] => {
  if ([...refunds.values()].some(({ isSettled }) => !isSettled)) return "refund-owed";
  if (refunds.size > 0) return "refunded";
  const lines = soldLines(sale);
  const isOut = lines.length > 0 && lines.every((line) => lineState(line) === "delivered");
  return isOut ? "out" : "open";
};
