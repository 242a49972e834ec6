import type { Shelf } from "../catalogue/shelf.ts";
import type { CartLine, CartScreen, RemovedView } from "../contract/cart-screen.ts";
import type { CartSummary } from "../contract/kiosk-view.ts";
import { type Cart, type CartItem, cartTotalRupiah, cartUnits } from "./cart.ts";
import { limitOf } from "./cart-limits.ts";
import { hasNewPrice, offerIdOf, voucherPartRupiah } from "./offer.ts";
import type { Removed, SessionContext } from "./session-context.ts";

export const cartSummary = (cart: Cart, shelf: Shelf): CartSummary | null =>
  cart.length === 0
    ? null
    : {
        units: cartUnits(cart),
        totalRupiah: cartTotalRupiah(cart, shelf),
        skus: [...new Set(cart.map((item) => item.sku))],
      };

export const cartScreen = (
  {
    cart,
    voucher,
    notice,
    removed,
  }: Pick<SessionContext, "cart" | "voucher" | "notice" | "removed">,
  shelf: Shelf,
  paying: Pick<CartScreen, "canPay" | "canPrint" | "isPriceJustNew">,
): CartScreen => {
  const totalRupiah = cartTotalRupiah(cart, shelf);
  const amountRupiah = voucherPartRupiah(voucher, totalRupiah);
  return {
    kind: "cart",
    lines: cart.flatMap((item) => cartLine(item, cart, shelf) ?? []),
    totalRupiah,
    voucher: voucher && { amountRupiah, restRupiah: voucher.balanceRupiah - amountRupiah },
    payRupiah: totalRupiah - amountRupiah,
    offerId: offerIdOf(cart, shelf, voucher),
    notice: notice ?? (hasNewPrice(cart) ? { kind: "price-changed" } : null),
    removed: removed && removedView(removed, shelf),
    ...paying,
  };
};

const cartLine = (item: CartItem, cart: Cart, shelf: Shelf): CartLine | null => {
  const found = shelf.item(item.sku, item.variantId);
  if (!found) return null;
  const { product } = found;
  const others = cart.filter((other) => other !== item);
  const { maximum, reason } = limitOf(others, found, shelf);
  const variant = product.variants.find(({ variantId }) => variantId === item.variantId);
  return {
    sku: item.sku,
    variantId: item.variantId,
    workshopId: product.workshopId,
    name: product.name,
    variantLabel: variant?.label ?? null,
    units: item.units,
    maximumUnits: maximum,
    limit: item.units >= maximum ? reason : null,
    unitPriceRupiah: product.priceRupiah,
    formerUnitRupiah: item.agreedRupiah === product.priceRupiah ? null : item.agreedRupiah,
    lineRupiah: product.priceRupiah * item.units,
  };
};

const removedView = (removed: Removed, shelf: Shelf): RemovedView | null => {
  if (removed.kind === "voucher") return { kind: "voucher" };
  const { item, place } = removed;
  const { sku, variantId, units } = item;
  const product = shelf.item(sku, variantId)?.product;
  if (!product) return null;
  const { workshopId, name } = product;
  return { kind: "item", sku, variantId, workshopId, name, units, place };
};
