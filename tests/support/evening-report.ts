import { closeDay } from "../../core/day/close-day.ts";
import type { ClosedDay } from "../../core/ports/day-ledger.ts";
import { openTestJournal, type TestJournal } from "./open-journal.ts";
import { count, load, owed, payment, placeOrder, stray, withdraw } from "./sale-facts.ts";
import { createTestSnapshot } from "./test-snapshot.ts";
import { createVirtualClock, VIRTUAL_START_MS } from "./virtual-clock.ts";

export const EVENING = "2026-11-24";
const CLOSING_MS = Date.parse(`${EVENING}T21:40:00+07:00`);

/** A day with everything on it: sales, a jam, a second payment, a count that found one missing. */
export const liveOneDay = (): TestJournal => {
  const snapshot = createTestSnapshot();
  const clock = createVirtualClock();
  const opened = openTestJournal({
    clock,
    snapshot: {
      ...snapshot,
      settings: {
        ...snapshot.settings,
        settlement: {
          mdrRules: [{ effectiveFrom: "2026-01-01", freeUpToRupiah: 0, basisPoints: 70 }],
          afterBankingDays: 1,
          holidays: [],
        },
      },
    },
  });
  const { journal, ids } = opened;
  const write = (...[decide]: Parameters<typeof journal.commit>) => {
    const stored = journal.commit(decide);
    if (!stored.ok) throw new Error(stored.error.kind);
  };
  const sell = (
    slotId: string,
    sku: string,
    outcome: "delivered" | "not-delivered" | "unknown",
  ) => {
    const [placed, requested] = placeOrder(ids, [{ slotId, sku }]);
    const { saleId } = placed;
    const lineId = placed.lines[0]?.lineId ?? "";
    const attemptId = ids.newId();
    write(() => [placed, requested]);
    write((books) => [payment(books, ids, { ...placed, chargeId: requested.chargeId })]);
    write(() => [
      { kind: "dispense-started", saleId, lineId, attemptId, slotId, packetNo: 1 },
      {
        kind: "dispense-finished",
        saleId,
        lineId,
        attemptId,
        slotId,
        outcome,
        evidence: outcome === "delivered" ? "drop-seen" : "no-answer",
        frames: [],
      },
    ]);
    const sale = journal.books.sale(saleId);
    if (!sale) throw new Error("no such sale");
    if (outcome !== "delivered") {
      const reason = outcome === "unknown" ? "unknown-outcome" : "not-delivered";
      write(() => [owed(ids, sale, lineId, placed.totalRupiah, reason)]);
    }
    write(() => [{ kind: "sale-closed", saleId }]);
    return sale;
  };
  write(() => [load("s11", "roti", 8), load("s12", "roti", 8), load("l01", "tas", 1)]);
  sell("s11", "roti", "delivered");
  sell("s11", "roti", "delivered");
  sell("l01", "tas", "delivered");
  sell("s12", "roti", "not-delivered");
  const unseen = sell("s12", "roti", "unknown");
  write((books) => stray(books, ids, unseen));
  write(() => [withdraw("s11", 1), count("s12", 7)]);
  write(() => [
    { kind: "product-wished", sku: "tas", variantId: null, name: { id: "tas", en: "tas" } },
  ]);
  clock.skip(CLOSING_MS - VIRTUAL_START_MS);
  return opened;
};

/** Closes that day and gives the close as it stands in the journal. */
export const closeEvening = ({ journal }: TestJournal): ClosedDay => {
  const stored = journal.commit((books) => {
    const closed = closeDay(books, { date: EVENING, closedBy: "Petugas piket" }, EVENING);
    if (!closed.ok) throw new Error(closed.error);
    return [closed.value];
  });
  const closed = stored.ok ? journal.books.days.closedOn(EVENING) : null;
  if (!closed) throw new Error("the day was not closed");
  return closed;
};
