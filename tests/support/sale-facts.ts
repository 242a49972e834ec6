import type { Fact, FactOf } from "../../core/journal/fact.ts";
import type { Ids } from "../../core/ports/ids.ts";
import type { Books } from "../../core/ports/journal.ts";
import type { Sale } from "../../core/sale/sale.ts";

export const load = (
  slotId: string,
  sku: string,
  addedUnits: number,
  bestBefore: string | null = null,
): FactOf<"slot-loaded"> => ({
  kind: "slot-loaded",
  slotId,
  sku,
  variantId: null,
  addedUnits,
  producedOn: null,
  bestBefore,
  loadedBy: "petugas",
});

export const offer = (saleId: string, chargeId: string): FactOf<"charge-offered"> => ({
  kind: "charge-offered",
  saleId,
  chargeId,
  qrString: "00020101",
  referenceNo: `ref-${chargeId}`,
  expiresAt: "2026-11-24T10:05:00+07:00",
});

/** An order and its charge request for one unit each of these slots. */
export const placeOrder = (
  ids: Ids,
  slots: readonly { readonly slotId: string; readonly sku: string }[],
): readonly [FactOf<"order-placed">, FactOf<"charge-requested">] => {
  const saleId = ids.newId();
  const lines = slots.map(({ slotId, sku }, index) => ({
    lineId: `${saleId}:${index + 1}`,
    sku,
    variantId: null,
    name: { id: sku, en: sku },
    unitPriceRupiah: sku === "tas" ? 85_000 : 12_000,
    slotId,
    bestBefore: null,
  }));
  const totalRupiah = lines.reduce((sum, line) => sum + line.unitPriceRupiah, 0);
  return [
    {
      kind: "order-placed",
      saleId,
      orderCode: ids.newOrderCode(),
      language: "id",
      snapshotVersion: 1,
      lines,
      totalRupiah,
    },
    { kind: "charge-requested", saleId, chargeId: ids.newId(), amountRupiah: totalRupiah },
  ];
};

const paymentFields = (books: Books, ids: Ids, saleId: string, chargeId: string) => {
  const receiptSequence = books.nextReceiptSequence();
  const day = books.businessDate().replaceAll("-", "");
  return {
    saleId,
    chargeId,
    providerId: ids.newId(),
    rrn: null,
    issuer: null,
    paidAt: "2026-11-24T10:01:00+07:00",
    receiptNumber: `M01-${day}-${String(receiptSequence).padStart(4, "0")}`,
    receiptSequence,
    statement: "",
  };
};

/** The exact payment of a sale, with the next receipt number. */
export const payment = (
  books: Books,
  ids: Ids,
  sale: Pick<Sale, "saleId" | "chargeId" | "totalRupiah">,
): FactOf<"payment-proved"> => ({
  kind: "payment-proved",
  amountRupiah: sale.totalRupiah,
  ...paymentFields(books, ids, sale.saleId, sale.chargeId ?? ""),
});

/** Money that bought nothing, and the refund that stands beside it. */
export const stray = (books: Books, ids: Ids, sale: Sale): readonly Fact[] => {
  const fields = paymentFields(books, ids, sale.saleId, sale.chargeId ?? "");
  const amountRupiah = sale.totalRupiah;
  return [
    { kind: "stray-payment", amountRupiah, reason: "second-payment", ...fields },
    owed(ids, sale, null, amountRupiah, "second-payment"),
  ];
};

export const owed = (
  ids: Ids,
  sale: Sale,
  lineId: string | null,
  amountRupiah: number,
  reason: FactOf<"refund-owed">["reason"],
): FactOf<"refund-owed"> => ({
  kind: "refund-owed",
  saleId: sale.saleId,
  chargeId: sale.chargeId ?? "",
  refundId: ids.newId(),
  lineId,
  amountRupiah,
  reason,
  dueDate: "2026-12-14",
});

export const withdraw = (slotId: string, withdrawnUnits: number): FactOf<"slot-withdrawn"> => ({
  kind: "slot-withdrawn",
  slotId,
  withdrawnUnits,
  reason: "damaged",
});

export const count = (slotId: string, countedUnits: number): FactOf<"slot-counted"> => ({
  kind: "slot-counted",
  slotId,
  countedUnits,
  differenceUnits: 0,
  countedBy: "petugas",
});
