import type { ProductCard } from "../../core/contract/product-card.ts";

/** The signature product with the most work in it that can be bought now. */
export const heroChoice = (products: readonly ProductCard[]): ProductCard | null =>
  products
    .filter(({ isSignature, availability }) => isSignature && availability.kind === "available")
    .reduce<ProductCard | null>(
      (best, product) => (best && best.hoursPerUnit >= product.hoursPerUnit ? best : product),
      null,
    );
