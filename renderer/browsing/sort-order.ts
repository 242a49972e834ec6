import type { ProductCard } from "../../core/contract/product-card.ts";

export const SORTS = ["recommended", "price-up", "price-down", "most-work"] as const;
export type Sort = (typeof SORTS)[number];

type Comparison = (one: ProductCard, other: ProductCard) => number;

const COMPARISONS: Readonly<Record<Exclude<Sort, "recommended">, Comparison>> = {
  "price-up": (one, other) => one.priceRupiah - other.priceRupiah,
  "price-down": (one, other) => other.priceRupiah - one.priceRupiah,
  "most-work": (one, other) => other.hoursPerUnit - one.hoursPerUnit,
};

/**
 * As the buyer asked for; what cannot be bought stays visible after what can. `recommended` leaves
 * the order as it is, and so do equals.
 */
export const sortProducts = (
  products: readonly ProductCard[],
  sort: Sort,
): readonly ProductCard[] => {
  if (sort === "recommended") return products;
  const compare = COMPARISONS[sort];
  return products.toSorted((one, other) => last(one) - last(other) || compare(one, other));
};

const last = ({ availability }: ProductCard): number => Number(availability.kind !== "available");
