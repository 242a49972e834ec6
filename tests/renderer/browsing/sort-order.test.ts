import { expect, test } from "vitest";
import { type Sort, sortProducts } from "../../../renderer/browsing/sort-order.ts";
import { shelfCard } from "./shelf-card.ts";

const goods = [
  shelfCard("wallet", "leather", { priceRupiah: 225_000, hoursPerUnit: 4 }),
  shelfCard("bun", "bakery", { priceRupiah: 6_000, hoursPerUnit: 0.1 }),
  shelfCard("gone", "print", {
    priceRupiah: 1_000,
    hoursPerUnit: 20,
    availability: { kind: "sold-out" },
  }),
  shelfCard("vase", "lathe", { priceRupiah: 90_000, hoursPerUnit: 5 }),
  shelfCard("bread", "bakery", { priceRupiah: 6_000, hoursPerUnit: 0.2 }),
];

test.each<readonly [Sort, readonly string[]]>([
  ["recommended", ["wallet", "bun", "gone", "vase", "bread"]],
  ["price-up", ["bun", "bread", "vase", "wallet", "gone"]],
  ["price-down", ["wallet", "vase", "bun", "bread", "gone"]],
  ["most-work", ["vase", "wallet", "bread", "bun", "gone"]],
])("%s: equals keep their order, what is sold out stays in sight at the end", (sort, skus) => {
  expect(sortProducts(goods, sort).map(({ sku }) => sku)).toEqual(skus);
});
