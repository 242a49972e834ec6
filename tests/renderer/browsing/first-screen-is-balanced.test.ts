import fc from "fast-check";
import { expect, test } from "vitest";
import { WORKSHOP_IDS } from "../../../core/catalogue/catalogue-snapshot.ts";
import type { Availability, ProductCard } from "../../../core/contract/product-card.ts";
import { heroChoice } from "../../../renderer/browsing/hero-choice.ts";
import {
  FIRST_SCREEN,
  MOST_OF_ONE_WORKSHOP,
  shelfOrder,
} from "../../../renderer/browsing/shelf-order.ts";
import { seedShelf, shelfCard } from "./shelf-card.ts";

/** R7: at most 40 % of a first screen from one workshop; it has five to seven goods, as it stands. */
const SIZES = [5, 6, FIRST_SCREEN];
const MOST_SHARE = 0.4;

/** What one sees before touching anything: the good above the shelf and the first of the shelf. */
const firstScreen = (products: readonly ProductCard[], size: number): readonly ProductCard[] => {
  const hero = heroChoice(products);
  const shelf = shelfOrder(products, hero);
  return (hero ? [hero, ...shelf] : shelf).slice(0, size);
};

const largestShare = (screen: readonly ProductCard[]): number =>
  Math.max(...countByWorkshop(screen)) / screen.length;

const countByWorkshop = (products: readonly ProductCard[]): readonly number[] =>
  [...Map.groupBy(products, ({ workshopId }) => workshopId).values()].map((goods) => goods.length);

test("the seed's first screen is shared, full or with any one workshop sold out", async () => {
  const shelf = await seedShelf();
  const gone: Availability = { kind: "sold-out" };
  for (const workshop of [null, ...WORKSHOP_IDS]) {
    const products = shelf.map((one) =>
      one.workshopId === workshop ? { ...one, availability: gone } : one,
    );
    for (const size of SIZES) {
      expect(largestShare(firstScreen(products, size)), `${workshop}`).toBeLessThanOrEqual(
        MOST_SHARE,
      );
    }
  }
});

const anyShelf = fc
  .array(
    fc.record({
      // Some workshops make far more than others.
      workshop: fc.oneof(fc.constant(0), fc.nat({ max: WORKSHOP_IDS.length - 1 })),
      isBuyable: fc.boolean(),
      isSignature: fc.boolean(),
      isFreshToday: fc.boolean(),
      hoursPerUnit: fc.nat({ max: 20 }),
    }),
    { minLength: 7, maxLength: 200 },
  )
  .map((goods) =>
    goods.map(({ workshop, isBuyable, ...more }, index) =>
      shelfCard(`P${index}`, WORKSHOP_IDS[workshop] ?? "craft", {
        ...more,
        availability: isBuyable ? { kind: "available", units: 3 } : { kind: "sold-out" },
      }),
    ),
  );

test("any catalogue's first screen is shared as far as its workshops can fill it", () => {
  fc.assert(
    fc.property(anyShelf, fc.constantFrom(...SIZES), (products, size) => {
      const room = countByWorkshop(products).map((goods) => Math.min(goods, MOST_OF_ONE_WORKSHOP));
      fc.pre(room.reduce((sum, goods) => sum + goods, 0) >= size);
      expect(largestShare(firstScreen(products, size))).toBeLessThanOrEqual(MOST_SHARE);
    }),
    { numRuns: 500 },
  );
});

test("every good is on the shelf once, and beyond the first screen none is sold out before one for sale", () => {
  fc.assert(
    fc.property(anyShelf, (products) => {
      const shelf = shelfOrder(products, heroChoice(products));
      expect(shelf.map(({ sku }) => sku).toSorted()).toEqual(
        products.map(({ sku }) => sku).toSorted(),
      );
      const rest = shelf.slice(FIRST_SCREEN).map(({ availability }) => availability.kind);
      expect(rest.lastIndexOf("available")).toBeLessThan(
        rest.includes("sold-out") ? rest.indexOf("sold-out") : rest.length,
      );
    }),
  );
});
