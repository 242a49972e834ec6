import type { Fact, FactOf } from "../../core/journal/fact.ts";
import type { OrderLine } from "../../core/sale/sale-facts.ts";

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
    edition: null,
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

  const placed: FactOf<"order-placed"> = {
    kind: "order-placed",
    saleId,
    orderCode,
    language: "id",
    snapshotVersion: 1,
    lines: [line(1, "roti", 12_000), line(2, "tas", 85_000)],
    totalRupiah: 97_000,
    voucher,
  };
  const paid: FactOf<"payment-proved"> = {
    kind: "payment-proved",
    ...payment(97_000 - (voucher?.amountRupiah ?? 0), `${saleId}-p1`, receiptSequence),
  };
  const started = (number: number): Fact => ({
    kind: "dispense-started",
    ...attempt(number),
    packetNo: 7,
  });
  const finished = (
    number: number,
    outcome: "delivered" | "not-delivered",
  ): FactOf<"dispense-finished"> => ({
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

/** A sale of a laundry voucher and a made-to-order mattress for Rp 296.000, with their codes' hashes. */
export const codedStory = (
  saleId: string,
  orderCode: string,
  hashes: { readonly laundry: string; readonly mattress: string },
) => {
  const { placed, paid } = saleStory(saleId, orderCode);
  const line = (
    number: number,
    sku: string,
    unitPriceRupiah: number,
    ending: Pick<OrderLine, "fulfilment" | "readyBy" | "validUntil">,
  ): OrderLine => ({
    ...{ lineId: `${saleId}:${number}`, sku, variantId: null, name: both(sku), unitPriceRupiah },
    ...{ slotId: null, bestBefore: null, edition: null },
    ...ending,
  });
  const lines = [
    line(1, "laundry", 21_000, {
      ...{ fulfilment: "service-voucher", readyBy: null, validUntil: "2026-12-24" },
    }),
    line(2, "kasur", 275_000, {
      ...{ fulfilment: "made-to-order", readyBy: "2026-12-01", validUntil: null },
    }),
  ];
  const totalRupiah = 296_000;
  const mattressRefund: Fact = {
    kind: "refund-owed",
    ...{ saleId, chargeId: `charge-${saleId}`, refundId: `${saleId}:refund-2` },
    ...{ lineId: `${saleId}:2`, amountRupiah: 275_000, voucherRupiah: 0 },
    ...{ reason: "not-collected", dueDate: "2026-12-20" },
  };
  return {
    placedAndPaid: [
      { ...placed, lines, totalRupiah },
      { ...paid, amountRupiah: totalRupiah },
    ] satisfies readonly Fact[],
    laundry: (): Fact => ({
      kind: "code-issued",
      ...{ saleId, lineId: `${saleId}:1`, codeKind: "service-voucher", codeHash: hashes.laundry },
      ...{ readyBy: null, validUntil: "2026-12-24" },
    }),
    mattress: (): Fact => ({
      kind: "code-issued",
      ...{ saleId, lineId: `${saleId}:2`, codeKind: "pick-up", codeHash: hashes.mattress },
      ...{ readyBy: "2026-12-01", validUntil: null },
    }),
    mattressRefund,
  };
};
