import type { Fact, FactOf } from "../../core/journal/fact.ts";

const both = (text: string) => ({ id: text, en: text });

/** The facts of one sale of two goods for Rp 97.000, in order. */
export const saleStory = (
  saleId: string,
  orderCode: string,
  receiptSequence = 1,
  { voucher = null }: { readonly voucher?: FactOf<"order-placed">["voucher"] } = {},
) => {
  const chargeId = `charge-${saleId}`;
  const line = (number: number, sku: string, unitPriceRupiah: number) => ({
    lineId: `${saleId}:${number}`,
    fulfilment: "machine" as const,
    sku,
    variantId: null,
    name: both(sku),
    unitPriceRupiah,
    slotId: `s1${number}`,
    bestBefore: null,
    readyBy: null,
    validUntil: null,
  });
  const payment = (amountRupiah: number, providerId: string, sequence: number) => ({
    ...{ saleId, chargeId, amountRupiah, providerId },
    rrn: "000000000001",
    issuer: "Dompet",
    paidAt: "2026-11-24T10:00:00+07:00",
    receiptNumber: `M01-20261124-${String(sequence).padStart(4, "0")}`,
    receiptSequence: sequence,
    statement: "e30=",
  });
  const attempt = (number: number) => ({
    saleId,
    lineId: `${saleId}:${number}`,
    attemptId: `${saleId}:${number}:a`,
    slotId: `s1${number}`,
  });

  const placed: Fact = {
    kind: "order-placed",
    saleId,
    orderCode,
    language: "id",
    snapshotVersion: 1,
    lines: [line(1, "roti", 12_000), line(2, "tas", 85_000)],
    totalRupiah: 97_000,
    voucher,
  };
  const paid: Fact = {
    kind: "payment-proved",
    ...payment(97_000 - (voucher?.amountRupiah ?? 0), `${saleId}-p1`, receiptSequence),
  };
  const started = (number: number): Fact => ({
    kind: "dispense-started",
    ...attempt(number),
    packetNo: 7,
  });
  const finished = (number: number, outcome: "delivered" | "not-delivered"): Fact => ({
    kind: "dispense-finished",
    ...attempt(number),
    outcome,
    evidence: outcome === "delivered" ? "drop-seen" : "motor-jammed",
    frames: [],
  });
  const refund = (number: number, amountRupiah: number): Fact => ({
    kind: "refund-owed",
    ...{ saleId, chargeId, amountRupiah, voucherRupiah: 0 },
    refundId: `${saleId}:refund-${number}`,
    lineId: `${saleId}:${number}`,
    reason: "not-delivered",
    dueDate: "2026-11-25",
  });
  const secondPayment: readonly Fact[] = [
    {
      kind: "stray-payment",
      ...payment(97_000, `${saleId}-p2`, receiptSequence + 1),
      reason: "second-payment",
    },
    {
      kind: "refund-owed",
      ...{ saleId, chargeId },
      ...{ amountRupiah: 97_000, voucherRupiah: 0 },
      refundId: `${saleId}:refund-all`,
      lineId: null,
      reason: "second-payment",
      dueDate: "2026-11-25",
    },
  ];
  const closed: Fact = { kind: "sale-closed", saleId };
  return { placed, paid, started, finished, refund, secondPayment, closed };
};
