import type { CatalogueSnapshot, Product } from "../../core/catalogue/catalogue-snapshot.ts";
import { createTestSnapshot } from "./test-snapshot.ts";

/** The test machine with bread that keeps so many days in its spirals. */
export const createBakerySnapshot = (
  shelfLifeDays: number,
  changes: Partial<CatalogueSnapshot> = {},
): CatalogueSnapshot => {
  const snapshot = createTestSnapshot();
  const asBread = (product: Product): Product =>
    product.sku === "roti" ? { ...product, isFood: true, shelfLifeDays } : product;
  return { ...snapshot, products: snapshot.products.map(asBread), ...changes };
};
