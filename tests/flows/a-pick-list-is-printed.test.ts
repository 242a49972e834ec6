import { describe, expect, test } from "vitest";
import { paperText } from "../../hardware/receipt-printer/printed-paper.ts";
import { createBakerySnapshot } from "../support/bakery-snapshot.ts";
import { buyOne } from "../support/close-at-screen.ts";
import { openRestock, say } from "../support/restock-at-screen.ts";
import { startTestKiosk, type TestKiosk, type TestKioskOptions } from "../support/test-kiosk.ts";

const NINE_IN_THE_EVENING = Date.parse("2026-11-24T21:00:00+07:00");
const TEN_MINUTES_MS = 600_000;

const snapshot = createBakerySnapshot(1);
const settings = { ...snapshot.settings, restock: { listAt: "21:15" } };
const inTheEvening = (more: TestKioskOptions = {}) =>
  startTestKiosk({ snapshot: { ...snapshot, settings }, startMs: NINE_IN_THE_EVENING, ...more });

const lists = (kiosk: TestKiosk) =>
  kiosk.machine.printer
    .papers()
    .map(paperText)
    .filter((paper) => paper.includes("DAFTAR BAWAAN"));

describe("the evening before", () => {
  test("what to bring comes out by itself, once, with what expires over night", async () => {
    const kiosk = await inTheEvening();
    await buyOne(kiosk, "tas");
    await kiosk.wait(TEN_MINUTES_MS);
    expect(lists(kiosk)).toEqual([]);
    await kiosk.wait(TEN_MINUTES_MS);
    const [list] = lists(kiosk);
    expect(list).toMatch(/Untuk kunjungan +25-Nov-2026/);
    // Three spirals of bread, which is over tomorrow: filled to par. The bag that was sold.
    expect(list).toMatch(/\[ \] roti roti +12/);
    expect(list).toMatch(/\[ \] tas tas +1/);
    expect(list).toMatch(/Spiral s11 +roti +ada 4\/8\n +Kedaluwarsa 25-Nov, tarik 4, isi 4/);
    expect(list).toMatch(/Loker l01 +tas +ada 0\/1\n +Kosong, isi 1/);
    expect(list).not.toMatch(/Loker l02/);
    await kiosk.wait(3 * TEN_MINUTES_MS);
    await kiosk.crash();
    await kiosk.wait(3 * TEN_MINUTES_MS);
    expect(lists(kiosk)).toHaveLength(1);
  });

  test("killed while the paper moves, it is not printed again by itself", async () => {
    const kiosk = await inTheEvening();
    await kiosk.wait(TEN_MINUTES_MS);
    await kiosk.wait(4 * 60_000);
    await kiosk.crashAfter("pick-list-started", 5_000);
    await kiosk.wait(3 * TEN_MINUTES_MS);
    expect(kiosk.facts().filter(({ kind }) => kind === "pick-list-started")).toHaveLength(1);
  });

  test("without paper it waits, and comes when there is some", async () => {
    const kiosk = await inTheEvening();
    kiosk.machine.printer.become("paper-out");
    await kiosk.wait(3 * TEN_MINUTES_MS);
    expect(lists(kiosk)).toEqual([]);
    kiosk.machine.printer.become("ready");
    await kiosk.wait(TEN_MINUTES_MS);
    expect(lists(kiosk)).toHaveLength(1);
  });

  test("the next evening has its own", async () => {
    const kiosk = await inTheEvening();
    await kiosk.wait(2 * TEN_MINUTES_MS);
    await kiosk.powerCut(24 * 3_600_000);
    await kiosk.wait(2 * TEN_MINUTES_MS);
    expect(lists(kiosk)).toHaveLength(2);
    expect(lists(kiosk)[1]).toMatch(/Untuk kunjungan +26-Nov-2026/);
  });
});

test("at the machine the list of today is printed as often as it is asked for", async () => {
  const kiosk = await inTheEvening();
  await openRestock(kiosk);
  for (const count of [1, 2]) {
    await say(kiosk, { kind: "print-list" });
    expect(kiosk.screen("staff-restock").notice).toBe("list-printed");
    expect(lists(kiosk)).toHaveLength(count);
  }
  expect(lists(kiosk)[0]).toMatch(/Untuk kunjungan +24-Nov-2026/);
});
