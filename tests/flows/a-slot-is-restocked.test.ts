import { describe, expect, test } from "vitest";
import { reportOfDay } from "../../core/day/report-of-day.ts";
import {
  filling,
  fillSlot,
  note,
  openRestock,
  say,
  stockOf,
} from "../support/restock-at-screen.ts";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";

const lastFacts = (kiosk: TestKiosk, count: number) => kiosk.facts().slice(-count);
const freeUnits = (kiosk: TestKiosk, sku: string) => {
  const card = kiosk.screen("catalogue").products.find((one) => one.sku === sku);
  return card?.availability.kind === "available" ? card.availability.units : 0;
};

test("a slot is counted, emptied of what is damaged, filled and confirmed: the books follow the hands", async () => {
  const kiosk = await startTestKiosk();
  await openRestock(kiosk);
  await say(kiosk, { kind: "take", slotId: "s11" });
  expect(kiosk.screen("staff-restock-slot")).toMatchObject({
    label: "s11",
    bookUnits: 4,
    door: null,
  });
  await note(kiosk, { counted: { units: 3, reason: null } });
  expect(kiosk.screen("staff-restock-slot").notice).toBe("reason-missing");
  await note(kiosk, { counted: { units: 3, reason: "missing" } });
  await note(kiosk, { withdrawn: [{ units: 4, reason: "damaged" }] });
  expect(kiosk.screen("staff-restock-slot").notice).toBe("more-than-inside");
  await note(kiosk, { withdrawn: [{ units: 1, reason: "damaged" }] });
  await note(kiosk, { filled: filling(7) });
  expect(kiosk.screen("staff-restock-slot").notice).toBe("over-capacity");
  await note(kiosk, { filled: filling(5, { broughtUnits: 6 }) });
  expect(stockOf(kiosk, "s11")).toMatchObject({ units: 4, isInHands: true });

  await say(kiosk, { kind: "confirm", slotId: "s11" });
  expect(kiosk.screen("staff-restock")).toMatchObject({ doneSlots: 1, notice: "slot-done" });
  expect(lastFacts(kiosk, 4)).toMatchObject([
    {
      kind: "restock-confirmed",
      line: {
        bookUnits: 4,
        countedUnits: 3,
        differenceReason: "missing",
        withdrawn: [{ units: 1, reason: "damaged" }],
        filled: { broughtUnits: 6, loadedUnits: 5 },
        leftUnits: 7,
      },
    },
    { kind: "slot-counted", countedUnits: 3, differenceUnits: -1, reason: "missing" },
    { kind: "slot-withdrawn", withdrawnUnits: 1, reason: "damaged" },
    { kind: "slot-loaded", addedUnits: 5 },
  ]);
  expect(stockOf(kiosk, "s11")).toMatchObject({ units: 7, isInHands: false, inDoubt: false });
  expect(reportOfDay(kiosk.journal().books, "2026-11-24").problems).toEqual([]);
  // The difference accrues to the position that counted.
  expect(kiosk.screen("staff-restock").differenceUnits).toBe(-1);
});

test("a locker is opened for it, is no sale, and sells nothing until it was counted", async () => {
  const kiosk = await startTestKiosk();
  await openRestock(kiosk);
  await say(kiosk, { kind: "take", slotId: "l01" });
  expect(kiosk.screen("staff-restock-slot").door).toBe("open");
  expect(kiosk.machine.openings("l01")).toBe(1);
  expect(lastFacts(kiosk, 4).map(({ kind }) => kind)).toEqual([
    "restock-begun",
    "restock-noted",
    "slot-opening",
    "slot-opened",
  ]);
  expect(kiosk.facts().some(({ kind }) => kind === "dispense-started")).toBe(false);

  // Given back, its door shut: nobody knows what is inside.
  await say(kiosk, { kind: "undo", slotId: "l01" });
  kiosk.machine.lockers.get("locker-1")?.closeDoor(1);
  kiosk.touch({ kind: "staff-leave" });
  await kiosk.wait(2_000);
  kiosk.touch({ kind: "start" });
  expect(freeUnits(kiosk, "tas")).toBe(1);
  kiosk.touch({ kind: "leave" });
  await kiosk.until("attract");

  await openRestock(kiosk);
  expect(kiosk.screen("staff-restock").slots[0]).toMatchObject({ slotId: "l01", need: "in-doubt" });
  await fillSlot(kiosk, "l01", 0);
  kiosk.machine.lockers.get("locker-1")?.closeDoor(1);
  kiosk.touch({ kind: "staff-leave" });
  await kiosk.wait(2_000);
  kiosk.touch({ kind: "start" });
  expect(freeUnits(kiosk, "tas")).toBe(2);
});

test("a latch that sticks is told, and the slot can be given back", async () => {
  const kiosk = await startTestKiosk();
  kiosk.machine.lockers.get("locker-1")?.become("latch-stuck");
  await openRestock(kiosk);
  await say(kiosk, { kind: "take", slotId: "l02" });
  expect(kiosk.screen("staff-restock-slot")).toMatchObject({
    door: "closed",
    notice: "door-not-open",
  });
  expect(lastFacts(kiosk, 1)).toMatchObject([{ kind: "slot-opened", outcome: "not-open" }]);
  kiosk.machine.lockers.get("locker-1")?.become("ready");
  await say(kiosk, { kind: "open-door", slotId: "l02" });
  expect(kiosk.screen("staff-restock-slot")).toMatchObject({ door: "open", notice: null });
  await say(kiosk, { kind: "undo", slotId: "l02" });
  expect(kiosk.screen("staff-restock").notice).toBe("slot-given-back");
});

describe("until it is confirmed", () => {
  test("undo takes everything back: the slot sells as before", async () => {
    const kiosk = await startTestKiosk();
    await openRestock(kiosk);
    await say(kiosk, { kind: "take", slotId: "s11" });
    await note(kiosk, { counted: { units: 1, reason: "missing" } });
    await say(kiosk, { kind: "undo", slotId: "s11" });
    expect(stockOf(kiosk, "s11")).toMatchObject({ units: 4, isInHands: false, inDoubt: false });
    await say(kiosk, { kind: "end" });
    expect(kiosk.screen("staff-restock")).toMatchObject({ doneSlots: null, notice: "visit-ended" });
  });

  test("nothing is sold from the slot in the hands, while its neighbours sell on", async () => {
    const kiosk = await startTestKiosk();
    await openRestock(kiosk);
    await say(kiosk, { kind: "take", slotId: "s11" });
    kiosk.touch({ kind: "staff-leave" });
    kiosk.touch({ kind: "start" });
    expect(freeUnits(kiosk, "roti")).toBe(8);
  });

  test("another slot waits its turn", async () => {
    const kiosk = await startTestKiosk();
    await openRestock(kiosk);
    await say(kiosk, { kind: "take", slotId: "s11" });
    await say(kiosk, { kind: "take", slotId: "s12" });
    expect(kiosk.screen("staff-restock-slot")).toMatchObject({
      slotId: "s11",
      notice: "other-slot",
    });
    await say(kiosk, { kind: "end" });
    expect(kiosk.screen("staff-restock-slot").notice).toBe("other-slot");
  });
});
