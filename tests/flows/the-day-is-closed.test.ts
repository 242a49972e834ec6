import { describe, expect, test } from "vitest";
import { restock } from "../../core/restock/restock.ts";
import { paperText } from "../../hardware/receipt-printer/printed-paper.ts";
import {
  buyOne,
  closedOn,
  closeShownDay,
  openDayScreen,
  printDay,
} from "../support/close-at-screen.ts";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

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

const lastPaper = (kiosk: TestKiosk) => {
  const paper = kiosk.machine.printer.papers().at(-1);
  return paper ? paperText(paper) : "";
};
const printFacts = (kiosk: TestKiosk) =>
  kiosk.facts().filter(({ kind }) => kind.startsWith("day-report"));

describe("an evening at the machine", () => {
  test("the day is looked at, closed under a position, and F1 comes out", async () => {
    const kiosk = await startTestKiosk();
    await buyOne(kiosk);
    await buyOne(kiosk);
    await openDayScreen(kiosk);
    const { open, closed } = kiosk.screen("staff-day");
    expect(closed).toEqual([]);
    expect(open).toMatchObject({
      date: TODAY,
      refusal: null,
      receipts: 2,
      receivedRupiah: 24_000,
      deliveredUnits: 2,
      deliveredRupiah: 24_000,
      refundOwedRupiah: 0,
      problems: [],
    });

    await closeShownDay(kiosk);
    expect(kiosk.screen("staff-day")).toMatchObject({ open: null, notice: "day-closed" });
    const { fact, fingerprint } = closedOn(kiosk, TODAY);
    expect(fact).toMatchObject({
      reportNumber: "F1-M01-20261124-0001",
      closedBy: "Petugas piket",
      nextDate: TOMORROW,
    });
    const paper = lastPaper(kiosk);
    expect(paper).toContain("F1-M01-20261124-0001");
    expect(paper).toContain("M01-20261124-0002");
    expect(paper).toContain("COCOK");
    expect(paper).not.toContain("TIDAK COCOK");
    expect(paper).toContain(fingerprint.slice(0, 32));
    expect(paper).toContain("Kasi Pengelolaan Hasil Kerja");
    expect(kiosk.journal().books.businessDate()).toBe(TOMORROW);
  });

  test("what is sold after the close belongs to the next day, and today is not closed twice", async () => {
    const kiosk = await startTestKiosk();
    await buyOne(kiosk);
    await openDayScreen(kiosk);
    await closeShownDay(kiosk);
    const before = JSON.stringify(closedOn(kiosk, TODAY));
    kiosk.touch({ kind: "staff-close-day", date: TOMORROW, position: "Petugas piket" });
    await kiosk.wait(1_000);
    expect(kiosk.screen("staff-day").notice).toBe("not-begun");
    kiosk.touch({ kind: "staff-leave" });

    await buyOne(kiosk, "tas");
    await untilMorning(kiosk);
    expect(kiosk.journal().books.businessDate()).toBe(TOMORROW);
    await openDayScreen(kiosk);
    expect(kiosk.screen("staff-day").open).toMatchObject({
      date: TOMORROW,
      receipts: 1,
      receivedRupiah: 85_000,
    });
    await closeShownDay(kiosk);
    expect(closedOn(kiosk, TOMORROW).fact.report).toMatchObject({
      problems: [],
      receipts: [{ receiptNumber: "M01-20261125-0001" }],
      counters: { lifetime: { paidSales: { times: 2, amountRupiah: 97_000 } } },
    });
    const { fact, fingerprint } = closedOn(kiosk, TODAY);
    expect(JSON.parse(before)).toMatchObject(JSON.parse(JSON.stringify({ fact, fingerprint })));
  });

  test("bread that is loaded after the close was baked today, not tomorrow", async () => {
    const snapshot = createTestSnapshot();
    const products = snapshot.products.map((product) =>
      product.sku === "roti" ? { ...product, isFood: true, shelfLifeDays: 3 } : product,
    );
    const kiosk = await startTestKiosk({ snapshot: { ...snapshot, products } });
    await openDayScreen(kiosk);
    await closeShownDay(kiosk);
    kiosk.journal().commit((books) => restock(books, { loadedBy: "test" }, TODAY));
    expect(
      kiosk.facts().findLast((fact) => fact.kind === "slot-loaded" && fact.sku === "roti"),
    ).toMatchObject({ producedOn: TODAY, bestBefore: "2026-11-27" });
  });

  test("money that is still owed when the day is closed is carried into the next", async () => {
    const kiosk = await startTestKiosk();
    for (const board of kiosk.machine.spirals.values()) board.become("jammed");
    await buyOne(kiosk);
    await openDayScreen(kiosk);
    expect(kiosk.screen("staff-day").open).toMatchObject({
      refundOwedRupiah: 12_000,
      deliveredUnits: 0,
      problems: [],
    });
    await closeShownDay(kiosk);
    expect(lastPaper(kiosk)).toMatch(/Harus kembali/);
    await untilMorning(kiosk);
    await openDayScreen(kiosk);
    await closeShownDay(kiosk);
    expect(
      closedOn(kiosk, TOMORROW).fact.report.balances.find(({ bucket }) => bucket === "refund-owed"),
    ).toMatchObject({
      openingRupiah: 12_000,
      newRupiah: 0,
      settledRupiah: 0,
      closingRupiah: 12_000,
    });
  });
});

describe("a copy", () => {
  test("is the same paper, but for SALINAN and the line that says when it was printed", async () => {
    const kiosk = await startTestKiosk();
    await buyOne(kiosk);
    await openDayScreen(kiosk);
    await closeShownDay(kiosk);
    const original = lastPaper(kiosk);
    await kiosk.wait(60_000);
    await printDay(kiosk, TODAY);
    const copy = lastPaper(kiosk);
    const comparable = (paper: string) =>
      paper.split("\n").filter((line) => !/SALINAN|^Dicetak /.test(line));
    expect(original).not.toContain("SALINAN");
    expect(copy).toContain("SALINAN");
    expect(comparable(copy)).toEqual(comparable(original));
    expect(copy.split("\n").length).toBe(original.split("\n").length + 1);
  });
});

describe("when the printer is out of paper", () => {
  test("the day is closed all the same; the original comes once there is paper", async () => {
    const kiosk = await startTestKiosk();
    await buyOne(kiosk);
    kiosk.machine.printer.become("paper-out");
    await kiosk.wait(2_000);
    await openDayScreen(kiosk);
    await closeShownDay(kiosk);
    expect(kiosk.screen("staff-day")).toMatchObject({
      notice: "day-closed-unprinted",
      closed: [{ date: TODAY, paper: "none" }],
    });
    kiosk.machine.printer.become("ready");
    await kiosk.wait(5_000);
    await printDay(kiosk, TODAY);
    expect(kiosk.screen("staff-day")).toMatchObject({
      notice: "day-printed",
      closed: [{ paper: "printed" }],
    });
    expect(lastPaper(kiosk)).not.toContain("SALINAN");
    expect(printFacts(kiosk)).toMatchObject([
      { isCopy: false },
      { outcome: "failed" },
      { isCopy: false },
      { outcome: "printed" },
    ]);
  });
});

describe("when the power is cut", () => {
  const startClosing = async () => {
    const kiosk = await startTestKiosk();
    await buyOne(kiosk);
    await openDayScreen(kiosk);
    return kiosk;
  };
  const closing = (kiosk: TestKiosk) =>
    kiosk.touch({ kind: "staff-close-day", date: TODAY, position: "Petugas piket" });

  test("before the close is on disk: the day is open as before", async () => {
    const kiosk = await startClosing();
    await kiosk.powerCut(60_000);
    await kiosk.until("attract");
    await openDayScreen(kiosk);
    expect(kiosk.screen("staff-day")).toMatchObject({ open: { date: TODAY }, closed: [] });
    await closeShownDay(kiosk);
    expect(closedOn(kiosk, TODAY).fact.sequence).toBe(1);
  });

  test("right after it: closed once, and its original waits to be printed", async () => {
    const kiosk = await startClosing();
    const killed = kiosk.crashAfter("day-closed", 5_000);
    closing(kiosk);
    await killed;
    await kiosk.until("attract");
    await openDayScreen(kiosk);
    expect(kiosk.screen("staff-day")).toMatchObject({
      open: null,
      closed: [{ date: TODAY, paper: "none" }],
    });
    await printDay(kiosk, TODAY);
    expect(lastPaper(kiosk)).toContain("F1-M01-20261124-0001");
    expect(lastPaper(kiosk)).not.toContain("SALINAN");
  });

  test("while the paper moves: nobody knows, so the next print says SALINAN", async () => {
    const kiosk = await startClosing();
    const killed = kiosk.crashAfter("day-report-started", 5_000);
    closing(kiosk);
    await killed;
    await kiosk.until("attract");
    await openDayScreen(kiosk);
    expect(kiosk.screen("staff-day").closed).toMatchObject([{ paper: "unknown" }]);
    await printDay(kiosk, TODAY);
    expect(lastPaper(kiosk)).toContain("SALINAN");
    expect(kiosk.screen("staff-day").closed).toMatchObject([{ paper: "printed" }]);
  });

  test("after the paper: nothing is left to do", async () => {
    const kiosk = await startClosing();
    const killed = kiosk.crashAfter("day-report-finished", 5_000);
    closing(kiosk);
    await killed;
    await kiosk.until("attract");
    await openDayScreen(kiosk);
    expect(kiosk.screen("staff-day")).toMatchObject({ open: null, closed: [{ paper: "printed" }] });
  });
});
