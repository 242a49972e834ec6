import type { BusinessDate } from "../business-day.ts";
import type { PriceSplit } from "../contract/product-detail.ts";
import { divide, splitRuleOn } from "../split/split-rule.ts";
import type { CatalogueSnapshot, Product } from "./catalogue-snapshot.ts";

/**
 * Where the price of one unit goes, by the rule of the day (the first one before that). The parts add
 * up to the price (R17). A rule on the price itself leaves no cost aside; a product sold below its
 * cost has no profit to share.
 */
export const splitPrice = (
  product: Pick<Product, "priceRupiah" | "costRupiah">,
  snapshot: Pick<CatalogueSnapshot, "split" | "laterSplits">,
  today: BusinessDate,
): PriceSplit => {
  const rule = splitRuleOn([snapshot.split, ...snapshot.laterSplits], today) ?? snapshot.split;
  const isOfPrice = rule.base === "gross";
  const baseRupiah = isOfPrice
    ? product.priceRupiah
    : Math.max(0, product.priceRupiah - product.costRupiah);
  return { costRupiah: product.priceRupiah - baseRupiah, ...divide(baseRupiah, rule) };
};
