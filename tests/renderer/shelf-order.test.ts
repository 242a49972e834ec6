import { expect, test } from "vitest";
import type { WorkshopId } from "../../core/catalogue/catalogue-snapshot.ts";
import type { ProductCard } from "../../core/contract/kiosk-view.ts";
import { isShown } from "../../renderer/catalogue-filter.ts";
import { heroChoice } from "../../renderer/hero-choice.ts";
import { shelfOrder } from "../../renderer/shelf-order.ts";

const text = { id: "x", en: "x" };

const card = (
  sku: string,
  workshopId: WorkshopId,
  more: Partial<ProductCard> = {},
): ProductCard => ({
  sku,
  fulfilment: "machine",
  readyInDays: null,
  workshopId,
  workshopName: text,
  name: text,
  unit: text,
  priceRupiah: 60_000,
  availability: { kind: "available", units: 9 },
  isSignature: false,
  suitsAsGift: false,
  material: null,
  searchWords: [],
  isFreshToday: false,
  hoursPerUnit: 1,
  hasVariants: false,
  inCart: 0,
  isWished: false,
  ...more,
});

const skus = (products: readonly ProductCard[]) => products.map(({ sku }) => sku);

test("workshops take turns, so that none fills the first screen", () => {
  const shelf = shelfOrder([
    card("L1", "leather"),
    card("L2", "leather"),
    card("L3", "leather"),
    card("B1", "bakery"),
    card("C1", "craft"),
    card("C2", "craft"),
  ]);
  expect(skus(shelf)).toEqual(["L1", "B1", "C1", "L2", "C2", "L3"]);
});

test("what was baked today comes first, and what cannot be bought last", () => {
  const shelf = shelfOrder([
    card("L1", "leather", { availability: { kind: "sold-out" } }),
    card("B1", "bakery"),
    card("C1", "craft", { availability: { kind: "unavailable" } }),
    card("B2", "bakery", { isFreshToday: true }),
  ]);
  expect(skus(shelf)).toEqual(["B2", "B1", "L1", "C1"]);
});

test("the good that hangs above the shelf does not open it as well", () => {
  const shelf = shelfOrder(
    [card("L1", "leather"), card("L2", "leather"), card("B1", "bakery")],
    "L1",
  );
  expect(skus(shelf)).toEqual(["L2", "B1", "L1"]);
});

test("above the shelf hangs the signature product with the most work that can be bought", () => {
  const bun = card("B1", "bakery", { isSignature: true, hoursPerUnit: 0.1 });
  const wallet = card("L1", "leather", { isSignature: true, hoursPerUnit: 4 });
  const ship = card("C1", "craft", {
    isSignature: true,
    hoursPerUnit: 16,
    availability: { kind: "sold-out" },
  });
  expect(heroChoice([bun, wallet, ship])?.sku).toBe("L1");
  expect(heroChoice([ship])).toBeNull();
});

test("the shortcut for small prices includes Rp 50.000 itself", () => {
  expect(isShown(card("A", "craft", { priceRupiah: 50_000 }), "small-price")).toBe(true);
  expect(isShown(card("A", "craft", { priceRupiah: 50_001 }), "small-price")).toBe(false);
  expect(isShown(card("A", "craft", { isFreshToday: true }), "fresh")).toBe(true);
  expect(isShown(card("A", "craft"), "bakery")).toBe(false);
});
