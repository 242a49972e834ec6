import type { Shelf, ShelfItem } from "../catalogue/shelf.ts";
import type { Limit } from "../contract/cart-screen.ts";
import { type Cart, cartTotalRupiah, cartUnits, unitsInCart } from "./cart.ts";

/** How many units of an item a cart holding `others` may take, and the limit that says so. */
export const limitOf = (
  others: Cart,
  item: ShelfItem,
  shelf: Shelf,
): { readonly maximum: number; readonly reason: Limit } => {
  const { maximumUnitsPerProduct, maximumUnitsPerSale, maximumSaleRupiah } =
    shelf.snapshot.settings;
  const { sku, priceRupiah } = item.product;
  const leftRupiah = maximumSaleRupiah - cartTotalRupiah(others, shelf);
  const limits: readonly { readonly maximum: number; readonly reason: Limit }[] = [
    {
      maximum: item.freeUnits,
      reason: { kind: "stock", units: item.freeUnits, from: placeOf(item) },
    },
    {
      maximum: maximumUnitsPerProduct - unitsInCart(others, sku),
      reason: { kind: "per-buyer", units: maximumUnitsPerProduct },
    },
    {
      maximum: maximumUnitsPerSale - cartUnits(others),
      reason: { kind: "per-sale", units: maximumUnitsPerSale },
    },
    {
      maximum: Math.floor(leftRupiah / Math.max(1, priceRupiah)),
      reason: { kind: "per-payment", rupiah: maximumSaleRupiah },
    },
  ];
  const tightest = limits.reduce((low, limit) => (limit.maximum < low.maximum ? limit : low));
  return { ...tightest, maximum: Math.max(0, tightest.maximum) };
};

const placeOf = (item: ShelfItem): "spiral" | "locker" | "workshop" => {
  if (item.fulfilment !== "machine") return "workshop";
  return item.product.handOut === "locker" ? "locker" : "spiral";
};
