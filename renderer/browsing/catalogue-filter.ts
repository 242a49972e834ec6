import type { WorkshopId } from "../../core/catalogue/catalogue-snapshot.ts";
import type { ProductCard } from "../../core/contract/product-card.ts";

/** "≤ Rp 50.000": half of the shelf, for buyers who do not know the goods yet. */
export const SMALL_PRICE_RUPIAH = 50_000;

export type Filter = "all" | "signature" | "fresh" | "small-price" | "gift" | WorkshopId;

export const isShown = (product: ProductCard, filter: Filter): boolean => {
  switch (filter) {
    case "all":
      return true;
    case "signature":
      return product.isSignature;
    case "fresh":
      return product.isFreshToday;
    case "small-price":
      return product.priceRupiah <= SMALL_PRICE_RUPIAH;
    case "gift":
      return product.suitsAsGift;
    default:
      return product.workshopId === filter;
  }
};
