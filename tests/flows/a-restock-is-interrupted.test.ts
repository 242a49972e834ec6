import { describe, expect, test } from "vitest";
import type { RestockWish } from "../../core/contract/restock-touches.ts";
import type { FactKind } from "../../core/journal/fact.ts";
import {
  filling,
  fillSlot,
  note,
  openRestock,
  say,
  stockOf,
} from "../support/restock-at-screen.ts";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";

const ask = (kiosk: TestKiosk, wish: RestockWish) => kiosk.touch({ kind: "restock", wish });
const confirmed = (kiosk: TestKiosk) =>
  kiosk.facts().filter(({ kind }) => kind === "restock-confirmed").length;

describe("when the power goes", () => {
  test("the slot is in the hands again, as far as the hands had come", async () => {
    const kiosk = await startTestKiosk();
    await openRestock(kiosk);
    await fillSlot(kiosk, "s12", 2);
    await say(kiosk, { kind: "take", slotId: "s11" });
    await note(kiosk, { counted: { units: 4, reason: null } });
    await note(kiosk, { withdrawn: [{ units: 2, reason: "damaged" }] });
    await kiosk.powerCut(3_600_000);
    await kiosk.wait(3_000);

    await openRestock(kiosk);
    expect(kiosk.screen("staff-restock-slot")).toMatchObject({
      slotId: "s11",
      draft: { counted: { units: 4 }, withdrawn: [{ units: 2 }], filled: null },
    });
    await note(kiosk, { filled: filling(1) });
    await say(kiosk, { kind: "confirm", slotId: "s11" });
    expect(kiosk.screen("staff-restock").doneSlots).toBe(2);
    expect(stockOf(kiosk, "s11").units).toBe(3);
  });

  test.each<readonly [FactKind, number]>([
    ["restock-noted", 0],
    ["restock-confirmed", 1],
  ])("right after %s was written, it counts and is not done twice", async (kind, times) => {
    const kiosk = await startTestKiosk();
    await openRestock(kiosk);
    await say(kiosk, { kind: "take", slotId: "s11" });
    await note(kiosk, { counted: { units: 4, reason: null } });
    await note(kiosk, { withdrawn: [] });
    const draft = { ...kiosk.screen("staff-restock-slot").draft, filled: filling(2) };
    if (kind === "restock-confirmed") await note(kiosk, draft);
    const killed = kiosk.crashAfter(kind, 5_000);
    if (kind === "restock-noted") ask(kiosk, { kind: "note", slotId: "s11", draft });
    else ask(kiosk, { kind: "confirm", slotId: "s11" });
    await killed;
    await kiosk.until("attract");
    await openRestock(kiosk);
    expect(confirmed(kiosk)).toBe(times);
    if (kind === "restock-noted") await say(kiosk, { kind: "confirm", slotId: "s11" });
    expect(kiosk.screen("staff-restock").doneSlots).toBe(1);
    expect(confirmed(kiosk)).toBe(1);
    expect(stockOf(kiosk, "s11")).toMatchObject({ units: 6, isInHands: false });
  });

  test("while the door opens: the locker stays in the hands and sells nothing", async () => {
    const kiosk = await startTestKiosk();
    await openRestock(kiosk);
    const killed = kiosk.crashAfter("slot-opening", 5_000);
    ask(kiosk, { kind: "take", slotId: "l01" });
    await killed;
    await kiosk.wait(3_000);
    expect(stockOf(kiosk, "l01")).toMatchObject({ inDoubt: true, isInHands: true });
    await openRestock(kiosk);
    expect(kiosk.screen("staff-restock-slot").slotId).toBe("l01");
    await say(kiosk, { kind: "open-door", slotId: "l01" });
    expect(kiosk.screen("staff-restock-slot").door).toBe("open");
  });
});

test("a restocker who walks away leaves the screen to buyers, and the visit stays open", async () => {
  const kiosk = await startTestKiosk();
  await openRestock(kiosk);
  await fillSlot(kiosk, "s12", 1);
  await kiosk.until("attract", 700_000);
  await openRestock(kiosk);
  expect(kiosk.screen("staff-restock").doneSlots).toBe(1);
});

test("without a line to the hub everything goes on as with it", async () => {
  const kiosk = await startTestKiosk();
  kiosk.hub.setOnline(false);
  kiosk.hub.setAnswering(false);
  await openRestock(kiosk);
  await fillSlot(kiosk, "s11", 3);
  await say(kiosk, { kind: "end" });
  expect(kiosk.screen("staff-restock").notice).toBe("slip-printed");
});
