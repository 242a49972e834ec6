import { expect, test } from "vitest";
import type { DayReport } from "../../core/day/day-report.ts";
import { paperText } from "../../hardware/receipt-printer/printed-paper.ts";
import { buyOne, closedOn, closeShownDay, openDayScreen } from "../support/close-at-screen.ts";
import { openTools, runTool, slotAt } from "../support/technician.ts";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";

const TODAY = "2026-11-24";
const PRICE_RUPIAH = 12_000;

/** One sold, one tested and put back, one tested and lost. */
const closeDayWithTests = async (): Promise<{ kiosk: TestKiosk; report: DayReport }> => {
  const kiosk = await startTestKiosk();
  await buyOne(kiosk);
  await openTools(kiosk);
  for (const unit of ["returned", "lost"] as const) {
    await runTool(kiosk, { tool: "test-slot", slotId: "s11" });
    const vendId = slotAt(kiosk, "s11").openVendId ?? "";
    await runTool(kiosk, { tool: "end-vend", vendId, unit });
  }
  kiosk.touch({ kind: "staff-leave" });
  await openDayScreen(kiosk);
  await closeShownDay(kiosk);
  return { kiosk, report: closedOn(kiosk, TODAY).fact.report };
};

test("a day with test vends closes without a difference", async () => {
  const { report } = await closeDayWithTests();
  expect(report.problems).toEqual([]);
  expect(report.stock.find(({ slotId }) => slotId === "s11")).toMatchObject({
    loadedUnits: 4,
    soldUnits: 1,
    withdrawnUnits: 1,
    differenceUnits: 0,
    endUnits: 2,
  });
});

test("tests are counted apart, at their price, with those that never came back", async () => {
  const { report } = await closeDayWithTests();
  expect(report.counters.interval).toMatchObject({
    paidSales: { times: 1, amountRupiah: PRICE_RUPIAH },
    delivered: { times: 1, amountRupiah: PRICE_RUPIAH },
    testVends: { times: 2, amountRupiah: 2 * PRICE_RUPIAH },
    testVendsLost: { times: 1, amountRupiah: PRICE_RUPIAH },
  });
  expect(report.counters.lifetime.testVends.times).toBe(2);
  expect(report.products).toMatchObject([{ units: 1, amountRupiah: PRICE_RUPIAH }]);
  expect(report.payments).toMatchObject([{ grossRupiah: PRICE_RUPIAH }]);
});

test("F1 prints them in lines of their own", async () => {
  const { kiosk } = await closeDayWithTests();
  const paper = kiosk.machine.printer.papers().at(-1);
  expect(paper ? paperText(paper) : "").toMatch(/Uji coba keluar \(VA2\) +2 \/ 2/);
});

test("F1 of a machine that was never tested has no such lines", async () => {
  const kiosk = await startTestKiosk();
  await buyOne(kiosk);
  await openDayScreen(kiosk);
  await closeShownDay(kiosk);
  const paper = kiosk.machine.printer.papers().at(-1);
  expect(paper ? paperText(paper) : "").not.toContain("Uji coba");
});
