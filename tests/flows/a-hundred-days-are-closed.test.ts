import { expect, test } from "vitest";
import { addDays } from "../../core/business-day.ts";
import { BUCKETS } from "../../core/day/bucket.ts";
import type { DayReport } from "../../core/day/day-report.ts";
import { tallyDay } from "../../core/day/tally-day.ts";
import { createRandom } from "../simulation/random.ts";
import { closeShownDay, openDayScreen } from "../support/close-at-screen.ts";
import { refill } from "../support/refill.ts";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const DAYS = 100;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const UNITS_PER_SPIRAL = 4;
const START_MS = Date.parse("2026-11-24T10:00:00+07:00");
const random = createRandom(100);

/** A buyer who may find a jam, pay twice, or pay when the code is gone. */
const buy = async (kiosk: TestKiosk) => {
  const board = kiosk.machine.spirals.get("spiral-1");
  const isJammed = random.chance(0.15);
  if (isJammed) board?.become("jammed");
  const sku = random.pick(["roti", "roti", "tas", "pijat", "kursi"]);
  await kiosk.until("attract", 10 * 60_000);
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku, variantId: null, units: 1 });
  if (kiosk.view().cart === null) {
    kiosk.touch({ kind: "leave" });
    return;
  }
  kiosk.touch({ kind: "open-cart" });
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await kiosk.until("payment");
  const chargeId = kiosk.hub.chargeIds().at(-1) ?? "";
  if (random.chance(0.15)) {
    kiosk.touch({ kind: "cancel-payment" });
    await kiosk.wait(20_000);
    if (random.chance(0.5)) kiosk.hub.pay(chargeId, { late: true });
    await kiosk.until("attract", 10 * 60_000);
  } else {
    kiosk.hub.pay(chargeId);
    if (random.chance(0.1)) kiosk.hub.pay(chargeId);
    await kiosk.until("thanks", 10 * 60_000);
    kiosk.touch({ kind: "done" });
  }
  if (isJammed) board?.become("ready");
};

/** The lapas pays something back, as money or as a voucher, or closes what nobody came for. */
const settleARefund = (kiosk: TestKiosk, day: number) => {
  const [owed] = kiosk.journal().books.openRefunds();
  if (!owed) return;
  kiosk.hub.publish({
    kind: "refund-settled",
    saleId: owed.saleId,
    refundId: owed.refundId,
    how: random.pick(["paid-out", "voucher", "unclaimed"]),
    documentNumber: `BKK-${day}`,
    settledAt: "2026-12-01T09:00:00+07:00",
  });
};

const countASlot = (kiosk: TestKiosk) => {
  const { stock } = kiosk.journal().books;
  const row = random.pick(stock());
  const countedUnits = Math.max(0, row.units + random.between(-1, 1));
  kiosk.journal().commit(() => [
    {
      kind: "slot-counted",
      slotId: row.slotId,
      countedUnits,
      differenceUnits: countedUnits - row.units,
      countedBy: "staff",
    },
  ]);
};

const closeEverything = async (kiosk: TestKiosk) => {
  await kiosk.until("attract", 10 * 60_000);
  await openDayScreen(kiosk);
  while (kiosk.screen("staff-day").open) await closeShownDay(kiosk);
  kiosk.touch({ kind: "staff-leave" });
};

/** Switched off for the night; on again at ten. */
const nightFalls = async (kiosk: TestKiosk, day: number) => {
  await kiosk.powerCut(START_MS + (day + 1) * DAY_MS - kiosk.clock.nowMs());
  await kiosk.wait(5_000);
};

const sum = (values: readonly number[]) => values.reduce((left, right) => left + right, 0);

const expectToFollow = (report: DayReport, before: DayReport | undefined) => {
  expect(report.problems).toEqual([]);
  for (const bucket of BUCKETS) {
    const row = report.balances.find((one) => one.bucket === bucket);
    const left = before?.balances.find((one) => one.bucket === bucket)?.closingRupiah ?? 0;
    expect(row?.openingRupiah).toBe(left);
  }
  const startUnits = sum(report.stock.map((row) => row.startUnits));
  expect(startUnits).toBe(sum(before?.stock.map((row) => row.endUnits) ?? []));
  for (const { baseRupiah, ...share } of report.split) {
    expect(share.premiRupiah + share.developmentRupiah + share.stateRupiah).toBe(baseRupiah);
  }
};

test("a hundred days of trade close without a difference, forgotten evenings among them", async () => {
  const snapshot = createTestSnapshot();
  const kiosk = await startTestKiosk({ snapshot, unitsPerSpiral: UNITS_PER_SPIRAL });
  for (let day = 0; day < DAYS; day++) {
    if (day % 3 === 0) await refill(kiosk, snapshot.slots, UNITS_PER_SPIRAL);
    for (let buyers = random.between(0, 3); buyers > 0; buyers--) await buy(kiosk);
    if (random.chance(0.4)) settleARefund(kiosk, day);
    if (random.chance(0.2)) countASlot(kiosk);
    if (random.chance(0.85) || day === DAYS - 1) await closeEverything(kiosk);
    await nightFalls(kiosk, day);
  }
  const { books } = kiosk.journal();
  const reports = books.days
    .closed(2 * DAYS)
    .map(({ fact }) => fact.report)
    .toReversed();
  expect(reports).toHaveLength(DAYS);
  for (const [index, report] of reports.entries()) expectToFollow(report, reports[index - 1]);
  // Computed once more, a quarter of a year later: the same to the byte.
  for (const [index, { problems: _, ...closed }] of reports.entries()) {
    const { figures } = tallyDay({
      date: closed.date,
      machineCode: closed.machineCode,
      facts: books.days.facts(closed.date),
      factsOfSale: books.saleFacts,
      before: reports[index - 1] ?? null,
      snapshotBefore: books.days.snapshotAtEndOf(addDays(closed.date, -1)),
      snapshot: books.days.snapshotAtEndOf(closed.date),
    });
    expect(JSON.stringify(figures)).toBe(JSON.stringify(closed));
  }
  const last = reports.at(-1);
  expect(last?.counters.lifetime.paidSales.times).toBeGreaterThan(100);
  expect(last?.counters.lifetime.stray.times).toBeGreaterThan(3);
  expect(last?.counters.lifetime.refundsDone.times).toBeGreaterThan(10);
  expect(kiosk.fatal()).toEqual([]);
});
