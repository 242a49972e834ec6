import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";
import { splitPrice } from "../../core/catalogue/split-price.ts";

const seedFile = new URL("../../assets/seed/catalogue.json", import.meta.url);
const { products, split } = CatalogueSnapshot.parse(JSON.parse(readFileSync(seedFile, "utf8")));
const TODAY = "2026-11-24";

const partsOf = (priceRupiah: number, costRupiah: number, rule = split) => {
  const snapshot = { split: rule, laterSplits: [] };
  const parts = splitPrice({ priceRupiah, costRupiah }, snapshot, TODAY);
  return [parts.costRupiah, parts.premiRupiah, parts.developmentRupiah, parts.stateRupiah];
};
const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);

describe("where the money of one piece goes", () => {
  test("is the cost, and the profit by the rule of the day", () => {
    expect(partsOf(225_000, 110_000)).toEqual([110_000, 57_500, 40_250, 17_250]);
    const later = { ...split, premiPercent: 60, developmentPercent: 30, statePercent: 10 };
    const snapshot = { split, laterSplits: [{ ...later, effectiveFrom: "2026-12-01" }] };
    const wallet = { priceRupiah: 225_000, costRupiah: 110_000 };
    expect(splitPrice(wallet, snapshot, "2026-11-30").premiRupiah).toBe(57_500);
    expect(splitPrice(wallet, snapshot, "2026-12-01").premiRupiah).toBe(69_000);
  });

  test("is the whole price where the rule divides the price", () => {
    expect(partsOf(10_000, 4_000, { ...split, base: "gross" })).toEqual([0, 5_000, 3_500, 1_500]);
  });

  test("shares nothing of goods sold at a loss", () => {
    expect(partsOf(8_000, 9_000)).toEqual([8_000, 0, 0, 0]);
  });

  test("adds up to the price, whatever the profit", () => {
    for (let profit = 0; profit <= 10_000; profit += 1) {
      const parts = partsOf(3_000 + profit, 3_000);
      if (sum(parts) !== 3_000 + profit) expect.fail(`${profit}: ${parts.join(" + ")}`);
    }
  });

  test("adds up for everything on the shelf", () => {
    for (const { sku, priceRupiah, costRupiah } of products) {
      expect(sum(partsOf(priceRupiah, costRupiah)), sku).toBe(priceRupiah);
    }
  });
});
