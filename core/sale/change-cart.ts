import type { Shelf } from "../catalogue/shelf.ts";
import type { Notice } from "../contract/cart-screen.ts";
import { type Cart, type CartItem, type CartWish, isSame } from "./cart.ts";
import { limitOf } from "./cart-limits.ts";

export interface CartChange {
  readonly cart: Cart;
  /** Why the wish could not be met in full. */
  readonly notice: Notice | null;
}

/** Sets an item to `units`, or to as many as stock and limits allow; zero removes it. */
export const setUnits = (cart: Cart, wish: CartWish, shelf: Shelf): CartChange => {
  const item = shelf.item(wish.sku, wish.variantId);
  const others = cart.filter((other) => !isSame(other, wish));
  if (!item || wish.units === 0) return { cart: others, notice: null };

  const limit = limitOf(others, item, shelf);
  const units = Math.min(wish.units, limit.maximum);
  const { sku, variantId } = wish;
  const shownRupiah = item.product.priceRupiah;
  const before = cart.find((other) => isSame(other, wish));
  const after = {
    ...{ sku, variantId, units, shownRupiah },
    agreedRupiah: before?.agreedRupiah ?? shownRupiah,
  };
  const changed = before
    ? cart.map((other) => (other === before ? after : other))
    : [...cart, after];
  return {
    cart: changed.filter((other) => other.units > 0),
    notice: units < wish.units ? { kind: "limit", limit: limit.reason } : null,
  };
};

export const addUnits = (cart: Cart, wish: CartWish, shelf: Shelf): CartChange => {
  const already = cart.find((item) => isSame(item, wish))?.units ?? 0;
  return setUnits(cart, { ...wish, units: already + wish.units }, shelf);
};

/** Cuts a cart down to what can still be had, at the prices of now; tells what had to go. */
export const fitToShelf = (cart: Cart, shelf: Shelf): CartChange => {
  const fitted: CartItem[] = [];
  const notices: Notice[] = [];
  for (const item of cart) {
    const found = shelf.item(item.sku, item.variantId);
    const units = found ? Math.min(item.units, limitOf(fitted, found, shelf).maximum) : 0;
    const { name, priceRupiah } = found?.product ?? { name: null, priceRupiah: item.shownRupiah };
    if (units > 0) fitted.push({ ...item, units, shownRupiah: priceRupiah });
    if (units < item.units) {
      notices.push(name ? { kind: "adjusted", name, units } : { kind: "some-sold-out" });
    }
  }
  return { cart: fitted, notice: notices[0] ?? null };
};

/** An item that was taken out of the cart, and how many lines stood above it. */
export interface RemovedItem {
  readonly item: CartItem;
  readonly place: number;
}

/** Puts an item back where it stood, as many units as can still be had. */
export const putBack = (cart: Cart, { item, place }: RemovedItem, shelf: Shelf): CartChange => {
  const found = shelf.item(item.sku, item.variantId);
  if (!found) return { cart, notice: { kind: "some-sold-out" } };
  const limit = limitOf(cart, found, shelf);
  const units = Math.min(item.units, limit.maximum);
  const back = { ...item, units, shownRupiah: found.product.priceRupiah };
  return {
    cart: units > 0 ? cart.toSpliced(place, 0, back) : cart,
    notice: units < item.units ? { kind: "limit", limit: limit.reason } : null,
  };
};
