import type { ProductCard } from "../../core/contract/product-card.ts";

/** Of what can be bought now the signature product with the most work in it, or the product that has. */
export const heroChoice = (products: readonly ProductCard[]): ProductCard | null =>
  products
    .filter(({ availability }) => availability.kind === "available")
    .reduce<ProductCard | null>(
      (best, product) => (best && !isProuder(product, best) ? best : product),
      null,
    );

const isProuder = (one: ProductCard, other: ProductCard): boolean =>
  one.isSignature === other.isSignature ? one.hoursPerUnit > other.hoursPerUnit : one.isSignature;
