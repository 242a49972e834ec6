import type { Shelf } from "../catalogue/shelf.ts";
import { type Cart, type CartVoucher, cartTotalRupiah } from "./cart.ts";

/** Does something in the cart cost other than what its buyer agreed to? */
export const hasNewPrice = (cart: Cart): boolean =>
  cart.some(({ agreedRupiah, shownRupiah }) => agreedRupiah !== shownRupiah);

/** Would drawing the cart anew show another price than the screen does? */
export const pricesMoved = (cart: Cart, shelf: Shelf): boolean =>
  cart.some(({ sku, variantId, shownRupiah }) => {
    const price = shelf.item(sku, variantId)?.product.priceRupiah;
    return price !== undefined && price !== shownRupiah;
  });

/** Pressing pay accepts the prices on the screen (law 9). */
export const agreeToPrices = (cart: Cart): Cart =>
  cart.map((item) => ({ ...item, agreedRupiah: item.shownRupiah }));

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
