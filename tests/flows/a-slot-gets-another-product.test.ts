import { describe, expect, test } from "vitest";
import type { CatalogueSnapshot, Slot } from "../../core/catalogue/catalogue-snapshot.ts";
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
import { createTestSnapshot } from "../support/test-snapshot.ts";

const KEYRING = { sku: "gantungan", variantId: null };

/** The test machine also sells keyrings, which have no slot yet. */
const shop = (changeSlot: (slot: Slot) => Slot = (slot) => slot): CatalogueSnapshot => {
  const snapshot = createTestSnapshot();
  const [bread] = snapshot.products;
  if (!bread) throw new Error("the test snapshot has no products");
  const keyring = { ...bread, sku: "gantungan", priceRupiah: 25_000 };
  return {
    ...snapshot,
    products: [...snapshot.products, keyring],
    slots: snapshot.slots.map(changeSlot),
  };
};
const plannedIn12 = (slot: Slot): Slot =>
  slot.slotId === "s12" ? { ...slot, next: KEYRING } : slot;

const unitsOnSale = (kiosk: TestKiosk, sku: string) => {
  kiosk.touch({ kind: "start" });
  const card = kiosk.screen("catalogue").products.find((one) => one.sku === sku);
  kiosk.touch({ kind: "leave" });
  return card?.availability.kind === "available" ? card.availability.units : 0;
};

const adopt = (kiosk: TestKiosk, snapshot: CatalogueSnapshot) => {
  kiosk.journal().commit(() => [{ kind: "catalogue-adopted", snapshot }]);
};

const swapNow = async (kiosk: TestKiosk) => {
  await openRestock(kiosk);
  await say(kiosk, { kind: "take", slotId: "s12" });
  await note(kiosk, { counted: { units: 4, reason: null }, product: KEYRING });
  await note(kiosk, { withdrawn: [{ units: 4, reason: "swapped" }] });
  await note(kiosk, { filled: filling(5) });
  await say(kiosk, { kind: "confirm", slotId: "s12" });
  kiosk.machine.spirals.get("spiral-1")?.setUnits(12, 5);
  kiosk.touch({ kind: "staff-leave" });
};

describe("now, at the machine", () => {
  test("the old goods come out, the new ones are sold from the same place", async () => {
    const kiosk = await startTestKiosk({ snapshot: shop() });
    expect(unitsOnSale(kiosk, "gantungan")).toBe(0);
    await swapNow(kiosk);
    expect(
      kiosk
        .facts()
        .slice(-5)
        .map(({ kind }) => kind),
    ).toEqual(["slot-counted", "slot-withdrawn", "slot-reassigned", "slot-loaded", "service-left"]);
    expect(unitsOnSale(kiosk, "gantungan")).toBe(5);
    expect(unitsOnSale(kiosk, "roti")).toBe(8);

    const chargeId = await kiosk.orderUntilQr([{ sku: "gantungan" }]);
    kiosk.hub.pay(chargeId);
    await kiosk.untilThanks();
    expect(kiosk.machine.drops("s12")).toBe(1);
    expect(reportOfDay(kiosk.journal().books, "2026-11-24").problems).toEqual([]);
  });

  test("not while old goods are inside", async () => {
    const kiosk = await startTestKiosk({ snapshot: shop() });
    await openRestock(kiosk);
    await say(kiosk, { kind: "take", slotId: "s12" });
    await note(kiosk, { counted: { units: 4, reason: null }, product: KEYRING });
    await note(kiosk, { withdrawn: [{ units: 3, reason: "swapped" }] });
    await note(kiosk, { filled: filling(1) });
    expect(kiosk.screen("staff-restock-slot").notice).toBe("not-emptied");
  });

  test("it stays through a new price and a restart, until the hub plans the slot anew", async () => {
    const kiosk = await startTestKiosk({ snapshot: shop() });
    await swapNow(kiosk);
    adopt(kiosk, { ...shop(), version: 2 });
    await kiosk.crash();
    await kiosk.wait(3_000);
    expect(unitsOnSale(kiosk, "gantungan")).toBe(5);
    const bagIn12 = (slot: Slot) => (slot.slotId === "s12" ? { ...slot, sku: "tas" } : slot);
    adopt(kiosk, { ...shop(bagIn12), version: 3 });
    expect(unitsOnSale(kiosk, "gantungan")).toBe(0);
    expect(stockOf(kiosk, "s12")).toMatchObject({ sku: "gantungan", units: 5 });
  });
});

describe("at this visit, as the hub planned it", () => {
  test("the old product is sold until hands are at the slot, then the new one", async () => {
    const kiosk = await startTestKiosk({ snapshot: shop(plannedIn12) });
    expect(unitsOnSale(kiosk, "roti")).toBe(12);
    await openRestock(kiosk);
    expect(kiosk.screen("staff-restock").slots[0]).toMatchObject({
      slotId: "s12",
      need: "swap",
      takeOutUnits: 4,
      bringUnits: 8,
      plannedName: { id: "roti" },
    });
    await say(kiosk, { kind: "take", slotId: "s12" });
    expect(kiosk.screen("staff-restock-slot")).toMatchObject({
      now: { sku: "roti" },
      next: { sku: "gantungan" },
    });
    await note(kiosk, { counted: { units: 4, reason: null } });
    await note(kiosk, { withdrawn: [{ units: 4, reason: "swapped" }] });
    await note(kiosk, { filled: filling(8) });
    await say(kiosk, { kind: "confirm", slotId: "s12" });
    expect(kiosk.facts().findLast(({ kind }) => kind === "slot-reassigned")).toMatchObject({
      ...KEYRING,
      because: "planned",
    });
    const after = kiosk.screen("staff-restock").slots.find(({ slotId }) => slotId === "s12");
    expect(after).toMatchObject({ need: null, units: 8 });
  });

  test("not while a buyer was promised what is inside", async () => {
    const kiosk = await startTestKiosk({ snapshot: shop(plannedIn12) });
    kiosk.machine.spirals.get("spiral-1")?.setUnits(11, 0);
    await openRestock(kiosk);
    for (const slotId of ["s11", "s21"]) {
      await say(kiosk, { kind: "take", slotId });
      await note(kiosk, { counted: { units: 0, reason: "missing" } });
      await note(kiosk, { withdrawn: [] });
      await note(kiosk, { filled: filling(0) });
      await say(kiosk, { kind: "confirm", slotId });
    }
    kiosk.touch({ kind: "staff-leave" });
    // Somebody looks at the code and walks away: the loaf is kept while it may still be paid.
    await kiosk.orderUntilQr([{ sku: "roti" }]);
    kiosk.hub.setAnswering(false);
    kiosk.touch({ kind: "cancel-payment" });
    await kiosk.until("attract", 200_000);
    expect(stockOf(kiosk, "s12").heldUnits).toBe(1);
    await openRestock(kiosk);
    await say(kiosk, { kind: "take", slotId: "s12" });
    await note(kiosk, { counted: { units: 4, reason: null } });
    expect(kiosk.screen("staff-restock-slot")).toMatchObject({
      promisedUnits: 1,
      notice: "promised",
    });
    await note(kiosk, { product: null, counted: { units: 4, reason: null } });
    expect(kiosk.screen("staff-restock-slot").draft.counted).toMatchObject({ units: 4 });
  });
});

test("wide goods take the room of a neighbour: it sells nothing and wants to be emptied", async () => {
  const wide = (slot: Slot): Slot => (slot.slotId === "s11" ? { ...slot, covers: ["s12"] } : slot);
  const kiosk = await startTestKiosk({ snapshot: shop(wide) });
  expect(stockOf(kiosk, "s12").units).toBe(0);
  expect(unitsOnSale(kiosk, "roti")).toBe(8);
  adopt(kiosk, { ...shop(), version: 2 });
  await openRestock(kiosk);
  await fillSlot(kiosk, "s12", 4);
  adopt(kiosk, { ...shop(wide), version: 3 });
  const covered = kiosk.screen("staff-restock").slots.find(({ slotId }) => slotId === "s12");
  expect(covered).toMatchObject({ coveredBy: "s11", need: "swap", takeOutUnits: 4, bringUnits: 0 });
  kiosk.touch({ kind: "staff-leave" });
  expect(unitsOnSale(kiosk, "roti")).toBe(8);
});
