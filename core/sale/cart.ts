import type { Shelf, ShelfItem } from "../catalogue/shelf.ts";
import type { Notice } from "../contract/cart-screen.ts";

/** What a buyer has gathered. Nothing is held or promised before checkout. */
export interface CartItem {
  readonly sku: string;
  readonly variantId: string | null;
  readonly units: number;
}

export type Cart = readonly CartItem[];

export interface CartChange {
  readonly cart: Cart;
  /** Why the wish could not be met in full. */
  readonly notice: Notice | null;
}

export const cartUnits = (cart: Cart): number => cart.reduce((sum, item) => sum + item.units, 0);

export const unitsInCart = (cart: Cart, sku: string): number =>
  cart.reduce((sum, item) => sum + (item.sku === sku ? item.units : 0), 0);

export const cartTotalRupiah = (cart: Cart, shelf: Shelf): number =>
  cart.reduce((sum, item) => {
    const price = shelf.item(item.sku, item.variantId)?.product.priceRupiah ?? 0;
    return sum + price * item.units;
  }, 0);

/** Sets an item to `units`, or to as many as stock and limits allow; zero removes it. */
export const setUnits = (cart: Cart, wish: CartItem, shelf: Shelf): CartChange => {
  const item = shelf.item(wish.sku, wish.variantId);
  const others = cart.filter((other) => !isSame(other, wish));
  if (!item || wish.units === 0) return { cart: others, notice: null };

  const { maximum, notice } = maximumUnits(others, item, shelf);
  const units = Math.min(wish.units, maximum);
  const changed = cart.some((other) => isSame(other, wish))
    ? cart.map((other) => (isSame(other, wish) ? { ...wish, units } : other))
    : [...cart, { ...wish, units }];
  return {
    cart: changed.filter((other) => other.units > 0),
    notice: units < wish.units ? notice : null,
  };
};

export const addUnits = (cart: Cart, wish: CartItem, shelf: Shelf): CartChange => {
  const already = cart.find((item) => isSame(item, wish))?.units ?? 0;
  return setUnits(cart, { ...wish, units: already + wish.units }, shelf);
};

/** How many units of an item a cart holding `others` may take, and the limit that says so. */
export const maximumUnits = (
  others: Cart,
  item: ShelfItem,
  shelf: Shelf,
): { readonly maximum: number; readonly notice: Notice } => {
  const { settings } = shelf.snapshot;
  const leftRupiah = settings.maximumSaleRupiah - cartTotalRupiah(others, shelf);
  const limits: readonly { readonly maximum: number; readonly notice: Notice }[] = [
    { maximum: item.freeUnits, notice: "some-sold-out" },
    {
      maximum: settings.maximumUnitsPerProduct - unitsInCart(others, item.product.sku),
      notice: "limit-per-product",
    },
    { maximum: settings.maximumUnitsPerSale - cartUnits(others), notice: "limit-per-sale" },
    {
      maximum: Math.floor(leftRupiah / Math.max(1, item.product.priceRupiah)),
      notice: "limit-amount",
    },
  ];
  const tightest = limits.reduce((low, limit) => (limit.maximum < low.maximum ? limit : low));
  return { ...tightest, maximum: Math.max(0, tightest.maximum) };
};

/** Cuts a cart down to what can still be had; tells whether anything had to go. */
export const fitToShelf = (cart: Cart, shelf: Shelf): CartChange =>
  cart.reduce<CartChange>(
    (fitted, item) => {
      const change = setUnits(fitted.cart, item, shelf);
      return { cart: change.cart, notice: fitted.notice ?? change.notice };
    },
    { cart: [], notice: null },
  );

/** A goods voucher the buyer typed; the hub said what it is worth. */
export interface CartVoucher {
  readonly voucherId: string;
  readonly balanceRupiah: number;
}

/** The part of a total that a voucher pays. */
export const voucherPartRupiah = (voucher: CartVoucher | null, totalRupiah: number): number =>
  Math.min(voucher?.balanceRupiah ?? 0, totalRupiah);

/**
 * Names exactly what the buyer sees: goods, units, prices and what a voucher takes off. Any change
 * makes another offer (law 9).
 */
export const offerIdOf = (cart: Cart, shelf: Shelf, voucher: CartVoucher | null): string => {
  const part = voucherPartRupiah(voucher, cartTotalRupiah(cart, shelf));
  return `${goodsOf(cart, shelf)}-${part}`;
};

const goodsOf = (cart: Cart, shelf: Shelf): string =>
  cart
    .map((item) => {
      const price = shelf.item(item.sku, item.variantId)?.product.priceRupiah ?? 0;
      return `${item.sku}/${item.variantId ?? ""}*${item.units}@${price}`;
    })
    .join("+");

const isSame = (
  left: Pick<CartItem, "sku" | "variantId">,
  right: Pick<CartItem, "sku" | "variantId">,
): boolean => left.sku === right.sku && left.variantId === right.variantId;
