import fc from "fast-check";
import type { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { Fact, FactOf } from "../../core/journal/fact.ts";
import type { Ids } from "../../core/ports/ids.ts";
import type { Books } from "../../core/ports/journal.ts";
import { lineState, type Sale } from "../../core/sale/sale.ts";
import { createTestSnapshot } from "./test-snapshot.ts";

/** One turn of a generated life: what is tried, and numbers that choose among what is possible. */
export interface Step {
  readonly act: (typeof ACTS)[number];
  readonly pick: number;
  readonly amount: number;
}

/** What a shop's day is made of. */
export const ACTS = [
  "load",
  "load",
  "withdraw",
  "count",
  "order",
  "order",
  "offer",
  "pay",
  "pay",
  "stray",
  "abandon",
  "close-charge",
  "start",
  "start",
  "finish",
  "finish",
  "refund",
  "close-sale",
  "roll-day",
  "adopt",
] as const;

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ act: fc.constantFrom(...ACTS), pick: fc.nat(1000), amount: fc.nat(6) }),
  { maxLength: 120 },
);

/** The facts a step adds to the books as they are; none when nothing fits. */
export const factsOfStep = (books: Books, ids: Ids, step: Step): readonly Fact[] => {
  const { pick, amount } = step;
  const slot = choose(books.snapshot()?.slots ?? [], pick);
  const sale = choose(books.openSales(), pick);
  switch (step.act) {
    case "load":
      return slot ? [load(slot.slotId, slot.sku, amount, dateOrNone(pick))] : [];
    case "withdraw":
      return slot
        ? [
            {
              kind: "slot-withdrawn",
              slotId: slot.slotId,
              withdrawnUnits: amount,
              reason: "damaged",
            },
          ]
        : [];
    case "count":
      return slot
        ? [
            {
              kind: "slot-counted",
              slotId: slot.slotId,
              countedUnits: amount,
              differenceUnits: 0,
              countedBy: "petugas",
            },
          ]
        : [];
    case "order":
      return order(books, ids, amount);
    case "pay": {
      const open = choose(
        books.openCharges().filter((each) => each.offer && !each.abandoned && !each.closed),
        pick,
      );
      return open ? [payment(books, ids, open)] : [];
    }
    case "stray":
      return sale?.chargeId ? stray(books, ids, sale) : [];
    case "close-charge": {
      const open = choose(books.openCharges(), pick);
      return open?.chargeId
        ? [
            {
              kind: "charge-closed",
              saleId: open.saleId,
              chargeId: open.chargeId,
              reason: "expired",
            },
          ]
        : [];
    }
    case "offer":
      return sale?.chargeId && !sale.offer ? [offer(sale.saleId, sale.chargeId)] : [];
    case "abandon":
      return sale?.chargeId && !sale.payment && !sale.abandoned
        ? [
            {
              kind: "charge-abandoned",
              saleId: sale.saleId,
              chargeId: sale.chargeId,
              reason: "cancelled",
            },
          ]
        : [];
    case "start":
      return sale?.payment ? start(books, ids, sale, amount) : [];
    case "finish":
      return sale ? finish(sale, amount) : [];
    case "refund":
      return sale?.payment ? refund(ids, sale) : [];
    case "close-sale":
      return sale && isSettled(sale) ? [{ kind: "sale-closed", saleId: sale.saleId }] : [];
    case "roll-day":
      // Sometimes backwards, as a wrong clock would have it.
      return [{ kind: "day-rolled", from: books.businessDate(), to: `2026-11-${23 + amount}` }];
    case "adopt":
      return [{ kind: "catalogue-adopted", snapshot: replanned(books.snapshot(), amount) }];
  }
};

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

const stray = (books: Books, ids: Ids, sale: Sale): readonly Fact[] => {
  const fields = paymentFields(books, ids, sale.saleId, sale.chargeId ?? "");
  const amountRupiah = sale.totalRupiah;
  return [
    { kind: "stray-payment", amountRupiah, reason: "second-payment", ...fields },
    owed(ids, sale, null, amountRupiah, "second-payment"),
  ];
};

const owed = (
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

const order = (books: Books, ids: Ids, amount: number): readonly Fact[] => {
  const free = books
    .stock()
    .flatMap((slot) =>
      slot.inDoubt ? [] : Array.from({ length: slot.units - slot.heldUnits }, () => slot),
    );
  const units = free.slice(0, 1 + (amount % 3));
  if (units.length === 0) return [];
  const [placed, requested] = placeOrder(ids, units);
  return [placed, requested];
};

const start = (books: Books, ids: Ids, sale: Sale, amount: number): readonly Fact[] => {
  const line = sale.lines.find((each) => ["waiting", "not-delivered"].includes(lineState(each)));
  if (!line) return [];
  // Now and then a twin slot serves the line.
  const twin = books.stock().find((slot) => slot.sku === line.sku && slot.units > slot.heldUnits);
  const slotId = amount > 4 && twin ? twin.slotId : line.slotId;
  const board = books.snapshot()?.slots.find((slot) => slot.slotId === slotId)?.board;
  const packetNo = board?.startsWith("spiral") ? (books.lastPacketNo(board) % 255) + 1 : null;
  const attemptId = ids.newId();
  return [
    {
      kind: "dispense-started",
      saleId: sale.saleId,
      lineId: line.lineId,
      attemptId,
      slotId,
      packetNo,
    },
  ];
};

const OUTCOMES = [
  { outcome: "delivered", evidence: "drop-seen" },
  { outcome: "delivered", evidence: "latch-open" },
  { outcome: "not-delivered", evidence: "motor-jammed" },
  { outcome: "not-delivered", evidence: "never-sent" },
  { outcome: "unknown", evidence: "no-answer" },
] as const;

const finish = (sale: Sale, amount: number): readonly Fact[] => {
  const line = sale.lines.find((each) => lineState(each) === "in-flight");
  const attempt = line?.attempts.at(-1);
  const seen = OUTCOMES[amount % OUTCOMES.length];
  if (!line || !attempt || !seen) return [];
  const { saleId } = sale;
  const { attemptId, slotId } = attempt;
  return [{ kind: "dispense-finished", saleId, lineId: line.lineId, attemptId, slotId, ...seen }];
};

const refund = (ids: Ids, sale: Sale): readonly Fact[] => {
  const line = sale.lines.find((each) => ["unknown", "not-delivered"].includes(lineState(each)));
  return line ? [owed(ids, sale, line.lineId, line.unitPriceRupiah, "not-delivered")] : [];
};

const isSettled = (sale: Sale): boolean =>
  sale.payment
    ? sale.lines.every((line) => ["delivered", "refund-owed"].includes(lineState(line)))
    : sale.abandoned || sale.chargeClosed;

/** The next planogram: one slot changes its product, or leaves. */
const replanned = (before: CatalogueSnapshot | null, amount: number): CatalogueSnapshot => {
  const { slots } = createTestSnapshot();
  return createTestSnapshot({
    version: (before?.version ?? 0) + 1,
    slots:
      amount < 3
        ? slots
        : slots.flatMap((slot, index) => {
            if (index !== amount - 3) return [slot];
            return amount % 2 ? [] : [{ ...slot, sku: slot.sku === "roti" ? "tas" : "roti" }];
          }),
  });
};

const dateOrNone = (pick: number): string | null =>
  pick % 3 === 0 ? null : `2026-12-${String(1 + (pick % 28)).padStart(2, "0")}`;

const choose = <T>(from: readonly T[], pick: number): T | undefined => from[pick % from.length];
