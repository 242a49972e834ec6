import { expect, test } from "vitest";
import type { ProductCard } from "../../../core/contract/product-card.ts";
import { isShown } from "../../../renderer/browsing/catalogue-filter.ts";
import { heroChoice } from "../../../renderer/browsing/hero-choice.ts";
import { shelfOrder } from "../../../renderer/browsing/shelf-order.ts";
import { shelfCard as card } from "./shelf-card.ts";

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
    card("L1", "leather"),
  );
  expect(skus(shelf)).toEqual(["B1", "L2", "L1"]);
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

test("above a workshop without a signature product hangs the good with the most work in it", () => {
  const purse = card("L1", "leather", { hoursPerUnit: 2 });
  const bag = card("L2", "leather", { hoursPerUnit: 6 });
  expect(heroChoice([purse, bag])?.sku).toBe("L2");
});

test("the workshop of the good above the shelf has had its turn", () => {
  const above = card("L1", "leather");
  const shelf = shelfOrder([above, card("L2", "leather"), card("C1", "craft")], above);
  expect(skus(shelf)).toEqual(["C1", "L2", "L1"]);
});

test("the shortcut for small prices includes Rp 50.000 itself", () => {
  expect(isShown(card("A", "craft", { priceRupiah: 50_000 }), "small-price")).toBe(true);
  expect(isShown(card("A", "craft", { priceRupiah: 50_001 }), "small-price")).toBe(false);
  expect(isShown(card("A", "craft", { isFreshToday: true }), "fresh")).toBe(true);
  expect(isShown(card("A", "craft"), "bakery")).toBe(false);
});

test("gifts and signature products are those the lapas named so", () => {
  const gift = card("A", "craft", { suitsAsGift: true });
  const signature = card("B", "craft", { isSignature: true });
  expect([gift, signature].map((one) => isShown(one, "gift"))).toEqual([true, false]);
  expect([gift, signature].map((one) => isShown(one, "signature"))).toEqual([false, true]);
});
