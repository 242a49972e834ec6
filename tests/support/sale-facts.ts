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
  editionNumber: null,
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

const KINDS = {
  roti: { unitPriceRupiah: 12_000, fulfilment: "machine" },
  tas: { unitPriceRupiah: 85_000, fulfilment: "machine" },
  pijat: { unitPriceRupiah: 60_000, fulfilment: "service-voucher" },
  kursi: { unitPriceRupiah: 150_000, fulfilment: "made-to-order" },
} as const;
const kindOf = (sku: string) =>
  sku === "tas" || sku === "pijat" || sku === "kursi" ? KINDS[sku] : KINDS.roti;

/** What the test snapshot sells without a slot. */
export const PIJAT = { slotId: null, sku: "pijat" };
export const KURSI = { slotId: null, sku: "kursi" };

/** An order and its charge request for one unit each of these; a voucher may pay a part. */
export const placeOrder = (
  ids: Ids,
  slots: readonly { readonly slotId: string | null; readonly sku: string }[],
  voucherRupiah = 0,
): readonly [FactOf<"order-placed">, FactOf<"charge-requested">] => {
  const saleId = ids.newId();
  const lines = slots.map(({ slotId, sku }, index) => ({
    lineId: `${saleId}:${index + 1}`,
    sku,
    variantId: null,
    name: { id: sku, en: sku },
    ...kindOf(sku),
    slotId,
    bestBefore: null,
    edition: null,
    readyBy: sku === "kursi" ? "2026-12-04" : null,
    validUntil: sku === "pijat" ? "2027-02-22" : null,
  }));
  const totalRupiah = lines.reduce((sum, line) => sum + line.unitPriceRupiah, 0);
  const voucher =
    voucherRupiah > 0 ? { voucherId: `voucher-${saleId}`, amountRupiah: voucherRupiah } : null;
  return [
    {
      kind: "order-placed",
      saleId,
      orderCode: ids.newOrderCode(),
      language: "id",
      snapshotVersion: 1,
      lines,
      totalRupiah,
      voucher,
    },
    {
      kind: "charge-requested",
      saleId,
      chargeId: ids.newId(),
      amountRupiah: totalRupiah - voucherRupiah,
    },
  ];
};

const nextReceipt = (books: Books) => {
  const receiptSequence = books.nextReceiptSequence();
  const day = books.businessDate().replaceAll("-", "");
  return {
    receiptNumber: `M01-${day}-${String(receiptSequence).padStart(4, "0")}`,
    receiptSequence,
  };
};

/** The hub took the voucher's part; the receipt number comes here when there is no charge. */
export const consume = (books: Books, sale: Sale): readonly FactOf<"voucher-consumed">[] =>
  sale.voucher
    ? [
        {
          kind: "voucher-consumed",
          saleId: sale.saleId,
          voucherId: sale.voucher.voucherId,
          amountRupiah: sale.voucher.amountRupiah,
          ...(sale.chargeId === null
            ? nextReceipt(books)
            : { receiptNumber: null, receiptSequence: null }),
        },
      ]
    : [];

const paymentFields = (books: Books, ids: Ids, saleId: string, chargeId: string) => {
  return {
    saleId,
    chargeId,
    providerId: ids.newId(),
    rrn: null,
    issuer: null,
    paidAt: "2026-11-24T10:01:00+07:00",
    ...nextReceipt(books),
    statement: "",
  };
};

/** The exact payment of a sale, with the next receipt number. */
export const payment = (
  books: Books,
  ids: Ids,
  sale: Pick<Sale, "saleId" | "chargeId" | "totalRupiah"> & Pick<FactOf<"order-placed">, "voucher">,
): FactOf<"payment-proved"> => ({
  kind: "payment-proved",
  amountRupiah: sale.totalRupiah - (sale.voucher?.amountRupiah ?? 0),
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
  voucherRupiah = 0,
): FactOf<"refund-owed"> => ({
  kind: "refund-owed",
  saleId: sale.saleId,
  chargeId: sale.chargeId ?? "",
  refundId: ids.newId(),
  lineId,
  amountRupiah,
  voucherRupiah,
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
