import type { WorkshopId } from "../core/catalogue/catalogue-snapshot.ts";
import type { ProductCard } from "../core/contract/kiosk-view.ts";

/** "≤ Rp 50.000": half of the shelf, for buyers who do not know the goods yet. */
export const SMALL_PRICE_RUPIAH = 50_000;

export type Filter = "all" | "fresh" | "small-price" | WorkshopId;

export const isShown = (product: ProductCard, filter: Filter): boolean => {
  if (filter === "all") return true;
  if (filter === "fresh") return product.isFreshToday;
  if (filter === "small-price") return product.priceRupiah <= SMALL_PRICE_RUPIAH;
  return product.workshopId === filter;
};
