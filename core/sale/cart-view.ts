import type { Shelf } from "../catalogue/shelf.ts";
import type { CartLine } from "../contract/cart-screen.ts";
import type { CartSummary } from "../contract/kiosk-view.ts";
import { type Cart, cartTotalRupiah, cartUnits, maximumUnits } from "./cart.ts";

export const cartSummary = (cart: Cart, shelf: Shelf): CartSummary | null =>
  cart.length === 0
    ? null
    : {
        units: cartUnits(cart),
        totalRupiah: cartTotalRupiah(cart, shelf),
        skus: [...new Set(cart.map((item) => item.sku))],
      };

export const cartLines = (cart: Cart, shelf: Shelf): CartLine[] =>
  cart.flatMap((item) => {
    const found = shelf.item(item.sku, item.variantId);
    if (!found) return [];
    const { product } = found;
    const others = cart.filter((other) => other !== item);
    const variant = product.variants.find(({ variantId }) => variantId === item.variantId);
    return {
      sku: item.sku,
      variantId: item.variantId,
      workshopId: product.workshopId,
      name: product.name,
      variantLabel: variant?.label ?? null,
      units: item.units,
      maximumUnits: maximumUnits(others, found, shelf).maximum,
      unitPriceRupiah: product.priceRupiah,
      lineRupiah: product.priceRupiah * item.units,
    };
  });
