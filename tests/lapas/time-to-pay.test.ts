import { expect, test } from "vitest";
import { medianSeconds } from "../../lapas/shop/shop-figures.ts";

test.each([
  { paying: [], is: null },
  { paying: [{ bucket: 0, visits: 1 }], is: 8 },
  // Two of four within fifteen seconds.
  {
    paying: [
      { bucket: 0, visits: 2 },
      { bucket: 1, visits: 2 },
    ],
    is: 15,
  },
  {
    paying: [
      { bucket: 0, visits: 1 },
      { bucket: 3, visits: 9 },
    ],
    is: 52,
  },
  {
    paying: [
      { bucket: 7, visits: 1 },
      { bucket: 8, visits: 3 },
    ],
    is: "over",
  },
])("half of the buyers paid within $is seconds", ({ paying, is }) => {
  expect(medianSeconds(paying)).toBe(is);
});
