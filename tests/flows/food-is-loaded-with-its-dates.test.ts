import { describe, expect, test } from "vitest";
import type { Filling } from "../../core/restock/restock-draft.ts";
import { createBakerySnapshot } from "../support/bakery-snapshot.ts";
import {
  filling,
  fillSlot,
  note,
  openRestock,
  say,
  stockOf,
} from "../support/restock-at-screen.ts";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";

const TODAY = "2026-11-24";
const BREAD = { batchNumber: "24112601", producedOn: TODAY, bestBefore: "2026-11-28" };

const breadOnSale = (kiosk: TestKiosk) => {
  kiosk.touch({ kind: "start" });
  const card = kiosk.screen("catalogue").products.find(({ sku }) => sku === "roti");
  kiosk.touch({ kind: "leave" });
  return card?.availability.kind;
};

describe("bread goes into the machine", () => {
  const refused = async (more: Partial<Filling>) => {
    const kiosk = await startTestKiosk({ snapshot: createBakerySnapshot(4) });
    await openRestock(kiosk);
    await say(kiosk, { kind: "take", slotId: "s11" });
    await note(kiosk, { counted: { units: 4, reason: null } });
    await note(kiosk, { withdrawn: [] });
    await note(kiosk, { filled: filling(2, { ...BREAD, ...more }) });
    const { notice, draft } = kiosk.screen("staff-restock-slot");
    expect(draft.filled).toBeNull();
    return notice;
  };

  test.each<readonly [string, Partial<Filling>]>([
    ["a batch number", { batchNumber: null }],
    ["a production date", { producedOn: null }],
    ["a best-before date", { bestBefore: null }],
  ])("not without %s", async (_, more) => {
    expect(await refused(more)).toBe("dates-missing");
  });

  test("not when it was made tomorrow, or was over before it was made", async () => {
    expect(await refused({ producedOn: "2026-11-25" })).toBe("dates-wrong");
    expect(await refused({ bestBefore: "2026-11-23" })).toBe("dates-wrong");
  });

  test("not when nobody could buy it any more", async () => {
    expect(await refused({ producedOn: "2026-11-20", bestBefore: TODAY })).toBe("already-over");
  });

  test("with all three its load carries them", async () => {
    const kiosk = await startTestKiosk({ snapshot: createBakerySnapshot(4) });
    await openRestock(kiosk);
    await fillSlot(kiosk, "s11", 2, BREAD);
    expect(kiosk.facts().at(-1)).toMatchObject({ kind: "slot-loaded", addedUnits: 2, ...BREAD });
    // What expires first decides for the whole slot: four of today, kept as long.
    expect(stockOf(kiosk, "s11")).toMatchObject({ units: 6, bestBefore: "2026-11-28" });
  });
});

test("what expires first is handed out first, whichever slot it stands in", async () => {
  const kiosk = await startTestKiosk({ snapshot: createBakerySnapshot(4) });
  await openRestock(kiosk);
  await say(kiosk, { kind: "take", slotId: "s21" });
  await note(kiosk, { counted: { units: 4, reason: null } });
  await note(kiosk, { withdrawn: [{ units: 4, reason: "returned" }] });
  await note(kiosk, {
    filled: filling(4, { ...BREAD, producedOn: "2026-11-22", bestBefore: "2026-11-26" }),
  });
  await say(kiosk, { kind: "confirm", slotId: "s21" });
  kiosk.machine.spirals.get("spiral-2")?.setUnits(21, 4);
  kiosk.touch({ kind: "staff-leave" });

  const chargeId = await kiosk.orderUntilQr([{ sku: "roti", units: 2 }]);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();
  expect(kiosk.saleOf(chargeId).lines.map(({ slotId }) => slotId)).toEqual(["s21", "s21"]);
  expect(kiosk.machine.drops("s21")).toBe(2);
  expect(kiosk.machine.drops("s11")).toBe(0);
});

test("bread is sold a minute before its date and locked a minute after, by itself", async () => {
  const startMs = Date.parse("2026-11-24T23:58:00+07:00");
  const kiosk = await startTestKiosk({ snapshot: createBakerySnapshot(1), startMs });
  await kiosk.wait(startMs + 60_000 - kiosk.clock.nowMs());
  expect(breadOnSale(kiosk)).toBe("available");
  await kiosk.wait(120_000);
  expect(breadOnSale(kiosk)).toBe("unavailable");
  await openRestock(kiosk);
  expect(kiosk.screen("staff-restock").slots[0]).toMatchObject({
    need: "expired",
    takeOutUnits: 4,
  });
});
