import { expect, test } from "vitest";
import { buyOne, closedOn, closeShownDay, openDayScreen } from "../support/close-at-screen.ts";
import { enterService } from "../support/enter-service.ts";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";

const TODAY = "2026-11-24";
const TOMORROW = "2026-11-25";
const HOUR_MS = 3_600_000;

/** The machine is switched off at ten in the morning and comes back at one in the night. */
const untilMorning = async (kiosk: TestKiosk) => {
  await kiosk.powerCut(15 * HOUR_MS);
  await kiosk.until("attract");
  // The boards wake up.
  await kiosk.wait(5_000);
};

const overdueDays = (kiosk: TestKiosk) =>
  kiosk
    .screen("staff")
    .problems.flatMap(({ finding }) => (finding.kind === "days-overdue" ? finding.dates : []));

test("a day that rolled stays a task, and is closed at the next visit with an F1 of its own", async () => {
  const kiosk = await startTestKiosk();
  await buyOne(kiosk);
  await untilMorning(kiosk);
  await buyOne(kiosk, "tas");
  await enterService(kiosk);
  expect(overdueDays(kiosk)).toEqual([TODAY]);
  kiosk.touch({ kind: "staff-open-day" });
  expect(kiosk.screen("staff-day")).toMatchObject({
    open: { date: TODAY, receivedRupiah: 12_000 },
    waitingDates: [TOMORROW],
  });
  kiosk.touch({ kind: "staff-close-day", date: TOMORROW, position: "Petugas piket" });
  await kiosk.wait(1_000);
  expect(kiosk.screen("staff-day").notice).toBe("not-the-oldest");

  await closeShownDay(kiosk);
  expect(kiosk.journal().books.businessDate()).toBe(TOMORROW);
  await closeShownDay(kiosk);
  expect(closedOn(kiosk, TODAY).fact).toMatchObject({
    reportNumber: "F1-M01-20261124-0001",
    report: { problems: [], receipts: [{ qrisRupiah: 12_000 }] },
  });
  expect(closedOn(kiosk, TOMORROW).fact).toMatchObject({
    reportNumber: "F1-M01-20261125-0002",
    report: { problems: [], receipts: [{ qrisRupiah: 85_000 }] },
  });
  expect(kiosk.journal().books.days.openDates()).toEqual(["2026-11-26"]);
});

test("an open day is overdue from 22.00 on, not before", async () => {
  const kiosk = await startTestKiosk({ startMs: Date.parse(`${TODAY}T21:50:00+07:00`) });
  const overdue = async () => {
    await enterService(kiosk);
    const dates = overdueDays(kiosk);
    kiosk.touch({ kind: "staff-leave" });
    return dates;
  };
  expect(await overdue()).toEqual([]);
  await kiosk.wait(600_000);
  expect(await overdue()).toEqual([TODAY]);
});

test("today's cannot be closed while nobody knows what day it is", async () => {
  const kiosk = await startTestKiosk();
  kiosk.clock.setTrusted(false);
  await openDayScreen(kiosk);
  expect(kiosk.screen("staff-day").open?.refusal).toBe("clock");
  kiosk.touch({ kind: "staff-close-day", date: TODAY, position: "Petugas piket" });
  await kiosk.wait(1_000);
  expect(kiosk.screen("staff-day").notice).toBe("clock");
  expect(kiosk.journal().books.days.closed(1)).toEqual([]);
});
