import fc from "fast-check";
import type { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { Fact } from "../../core/journal/fact.ts";
import type { Ids } from "../../core/ports/ids.ts";
import type { Books } from "../../core/ports/journal.ts";
import { isPaid, type LineState, lineState, type Sale } from "../../core/sale/sale.ts";
import {
  count,
  KURSI,
  load,
  offer,
  owed,
  PIJAT,
  payment,
  placeOrder,
  stray,
  withdraw,
} from "./sale-facts.ts";
import { ENDINGS, type EndingAct } from "./sale-history-endings.ts";
import { createTestSnapshot } from "./test-snapshot.ts";

/** One turn of a generated life: what is tried, and numbers that choose among what is possible. */
export interface Step {
  readonly act: (typeof ACTS)[number];
  readonly pick: number;
  readonly amount: number;
}

/** What a shop's day is made of, and how often. */
const WEIGHTS = {
  load: 4,
  withdraw: 1,
  count: 1,
  order: 4,
  offer: 6,
  pay: 6,
  stray: 1,
  abandon: 3,
  "close-charge": 1,
  start: 8,
  finish: 8,
  refund: 3,
  "close-sale": 3,
  "roll-day": 1,
  adopt: 1,
  "consume-voucher": 4,
  "release-voucher": 1,
  "issue-code": 6,
  redeem: 2,
  promise: 9,
  "set-code": 1,
  "open-pick-up": 3,
  "refund-all": 1,
  settle: 3,
} as const;
const ACTS = [
  "load",
  "withdraw",
  "count",
  "order",
  "offer",
  "pay",
  "stray",
  "abandon",
  "close-charge",
  "start",
  "finish",
  "refund",
  "close-sale",
  "roll-day",
  "adopt",
  "consume-voucher",
  "release-voucher",
  "issue-code",
  "redeem",
  "promise",
  "set-code",
  "open-pick-up",
  "refund-all",
  "settle",
] as const satisfies readonly (keyof typeof WEIGHTS)[];

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    act: fc.oneof(...ACTS.map((act) => ({ weight: WEIGHTS[act], arbitrary: fc.constant(act) }))),
    pick: fc.nat(1000),
    amount: fc.nat(6),
  }),
  { minLength: 40, maxLength: 160, size: "max" },
);

/** The facts a step adds to the books as they are; none when nothing fits. */
export const factsOfStep = (books: Books, ids: Ids, step: Step): readonly Fact[] => {
  const { pick, amount } = step;
  const slot = choose(books.snapshot()?.slots ?? [], pick);
  const saleWhere = (fits: (sale: Sale) => boolean) => choose(books.openSales().filter(fits), pick);
  switch (step.act) {
    case "load":
      return slot ? [load(slot.slotId, slot.sku, amount, dateOrNone(pick))] : [];
    case "withdraw":
      return slot ? [withdraw(slot.slotId, amount)] : [];
    case "count":
      return slot ? [count(slot.slotId, amount)] : [];
    case "order":
      return order(books, ids, amount, pick);
    case "pay": {
      const open = choose(
        books.openCharges().filter((each) => each.offer && !each.abandoned && !each.closed),
        pick,
      );
      return open ? [payment(books, ids, open)] : [];
    }
    case "stray": {
      const sale = saleWhere(({ chargeId }) => chargeId !== null);
      return sale ? stray(books, ids, sale) : [];
    }
    case "close-charge": {
      const open = choose(books.openCharges(), pick);
      return open ? closeCharge(open) : [];
    }
    case "offer": {
      const sale = saleWhere(({ offer: made }) => made === null);
      return sale?.chargeId ? [offer(sale.saleId, sale.chargeId)] : [];
    }
    case "abandon": {
      const sale = saleWhere(({ payment: paid, abandoned }) => !paid && !abandoned);
      return sale ? abandon(sale) : [];
    }
    case "start": {
      const sale = saleWhere((each) => isPaid(each) && lineIn(each, TO_START) !== null);
      return sale ? start(books, ids, sale, amount) : [];
    }
    case "finish": {
      const sale = saleWhere((each) => lineIn(each, ["in-flight"]) !== null);
      return sale ? finish(sale, amount) : [];
    }
    case "refund": {
      const sale = saleWhere((each) => lineIn(each, TO_REFUND) !== null);
      return sale ? refund(ids, sale) : [];
    }
    case "close-sale": {
      const sale = saleWhere(isSettled);
      return sale ? [{ kind: "sale-closed", saleId: sale.saleId }] : [];
    }
    case "roll-day":
      // Sometimes backwards, as a wrong clock would have it.
      return [{ kind: "day-rolled", from: books.businessDate(), to: `2026-11-${23 + amount}` }];
    case "adopt":
      return [{ kind: "catalogue-adopted", snapshot: replanned(books.snapshot(), amount) }];
    default:
      return ending(books, ids, step, step.act);
  }
};

const ending = (books: Books, ids: Ids, { pick, amount }: Step, act: EndingAct) => {
  const { from, fits, facts } = ENDINGS[act];
  const sale = choose(
    (from === "charges" ? books.openCharges() : books.openSales()).filter(fits),
    pick,
  );
  return sale ? facts({ books, ids, sale, amount }) : [];
};

const TO_START: readonly LineState[] = ["waiting", "not-delivered"];
const TO_REFUND: readonly LineState[] = ["unknown", "not-delivered"];

const lineIn = (sale: Sale, states: readonly LineState[]) =>
  sale.lines.find((line) => line.fulfilment === "machine" && states.includes(lineState(line))) ??
  null;

const closeCharge = ({ saleId, chargeId }: Sale): readonly Fact[] =>
  chargeId ? [{ kind: "charge-closed", saleId, chargeId, reason: "expired" }] : [];

const abandon = ({ saleId, chargeId }: Sale): readonly Fact[] =>
  chargeId ? [{ kind: "charge-abandoned", saleId, chargeId, reason: "cancelled" }] : [];

const order = (books: Books, ids: Ids, amount: number, pick: number): readonly Fact[] => {
  const free = books
    .stock()
    .flatMap((slot) =>
      slot.inDoubt ? [] : Array.from({ length: slot.units - slot.heldUnits }, () => slot),
    );
  const coded = [[], [PIJAT], [KURSI], [PIJAT, KURSI]][pick % 4] ?? [];
  const units = [...free.slice(0, 1 + (amount % 3)), ...coded];
  if (units.length === 0) return [];
  const [, { amountRupiah: totalRupiah }] = placeOrder(ids, units);
  // No voucher, one for a part, one for all.
  const voucherRupiah = [0, 0, 5000, totalRupiah][pick % 5] ?? 0;
  const [placed, requested] = placeOrder(ids, units, voucherRupiah);
  return voucherRupiah === totalRupiah ? [placed] : [placed, requested];
};

const start = (books: Books, ids: Ids, sale: Sale, amount: number): readonly Fact[] => {
  const line = lineIn(sale, TO_START);
  if (!line) return [];
  // Now and then a twin slot serves the line.
  const twin = books.stock().find((slot) => slot.sku === line.sku && slot.units > slot.heldUnits);
  const slotId = (amount > 4 && twin ? twin.slotId : line.slotId) ?? "";
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
  const line = lineIn(sale, ["in-flight"]);
  const attempt = line?.attempts.at(-1);
  const seen = OUTCOMES[amount % OUTCOMES.length];
  if (!line || !attempt || !seen) return [];
  const { saleId } = sale;
  const { attemptId, slotId } = attempt;
  return [
    {
      kind: "dispense-finished",
      saleId,
      lineId: line.lineId,
      attemptId,
      slotId,
      ...seen,
      frames: [],
    },
  ];
};

const refund = (ids: Ids, sale: Sale): readonly Fact[] => {
  const line = lineIn(sale, TO_REFUND);
  return line ? [owed(ids, sale, line.lineId, line.unitPriceRupiah, "not-delivered")] : [];
};

const isSettled = (sale: Sale): boolean =>
  isPaid(sale)
    ? sale.lines.every((line) => ENDED.includes(lineState(line)))
    : sale.abandoned || sale.chargeClosed || sale.voucher?.state === "released";

const ENDED: readonly LineState[] = ["delivered", "to-collect", "refund-owed"];

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
