import type { Shelf } from "../catalogue/shelf.ts";

/** Units of one product that a buyer wants in the cart. */
export interface CartWish {
  readonly sku: string;
  readonly variantId: string | null;
  readonly units: number;
}

/** What a buyer has gathered. Nothing is held or promised before checkout. */
export interface CartItem extends CartWish {
  /** What one unit cost when it was put in, or when the buyer last pressed pay. */
  readonly agreedRupiah: number;
  /** What one unit costs on the screen. */
  readonly shownRupiah: number;
}

export type Cart = readonly CartItem[];

/** A goods voucher the buyer typed; the hub said what it is worth. */
export interface CartVoucher {
  readonly voucherId: string;
  readonly balanceRupiah: number;
}

export const cartUnits = (cart: Cart): number => cart.reduce((sum, item) => sum + item.units, 0);

export const unitsInCart = (cart: Cart, sku: string): number =>
  cart.reduce((sum, item) => sum + (item.sku === sku ? item.units : 0), 0);

export const cartTotalRupiah = (cart: Cart, shelf: Shelf): number =>
  cart.reduce((sum, item) => {
    const price = shelf.item(item.sku, item.variantId)?.product.priceRupiah ?? 0;
    return sum + price * item.units;
  }, 0);

export const isSame = (
  left: Pick<CartWish, "sku" | "variantId">,
  right: Pick<CartWish, "sku" | "variantId">,
): boolean => left.sku === right.sku && left.variantId === right.variantId;
