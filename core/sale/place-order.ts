import { addDays, type BusinessDate } from "../business-day.ts";
import type { Product } from "../catalogue/catalogue-snapshot.ts";
import type { Shelf, ShelfItem } from "../catalogue/shelf.ts";
import type { Notice } from "../contract/cart-screen.ts";
import type { Language } from "../contract/kiosk-view.ts";
import type { Fact } from "../journal/fact.ts";
import type { Ids } from "../ports/ids.ts";
import { err, ok, type Result } from "../result.ts";
import { type Cart, type CartVoucher, type CartWish, cartTotalRupiah } from "./cart.ts";
import { fitToShelf } from "./change-cart.ts";
import { offerIdOf, voucherPartRupiah } from "./offer.ts";
import type { OrderLine } from "./sale-facts.ts";

export interface OrderWish {
  readonly cart: Cart;
  readonly voucher: CartVoucher | null;
  readonly offerId: string;
  readonly language: Language;
}

export interface PlacedOrder {
  readonly saleId: string;
  readonly facts: readonly Fact[];
}

/**
 * Fixes an order: every unit gets a slot and a hold, or a promise; prices stand from here on. Refuses
 * when the shelf or a price is no longer what the buyer agreed to; the cart then shows what changed.
 */
export const placeOrder = (
  { cart, voucher, offerId, language }: OrderWish,
  shelf: Shelf,
  today: BusinessDate,
  ids: Ids,
): Result<PlacedOrder, Notice> => {
  const fitted = fitToShelf(cart, shelf);
  if (fitted.notice) return err(fitted.notice);
  if (offerIdOf(cart, shelf, voucher) !== offerId) return err({ kind: "price-changed" });

  const lines = allocateLines(cart, shelf, today, ids);
  if (!lines || lines.length === 0) return err({ kind: "some-sold-out" });

  const saleId = ids.newId();
  const totalRupiah = cartTotalRupiah(cart, shelf);
  const partRupiah = voucherPartRupiah(voucher, totalRupiah);
  const amountRupiah = totalRupiah - partRupiah;
  const order: Fact = {
    kind: "order-placed",
    saleId,
    orderCode: ids.newOrderCode(),
    language,
    snapshotVersion: shelf.snapshot.version,
    lines: [...lines],
    totalRupiah,
    voucher:
      voucher && partRupiah > 0 ? { voucherId: voucher.voucherId, amountRupiah: partRupiah } : null,
  };
  if (amountRupiah === 0) return ok({ saleId, facts: [order] });
  const chargeId = ids.newId();
  return ok({
    saleId,
    facts: [order, { kind: "charge-requested", saleId, chargeId, amountRupiah }],
  });
};

/** One line a unit, each from the slot whose goods expire first; null when units are missing. */
const allocateLines = (
  cart: Cart,
  shelf: Shelf,
  today: BusinessDate,
  ids: Ids,
): readonly OrderLine[] | null => {
  const lines: OrderLine[] = [];
  for (const wish of cart) {
    const item = shelf.item(wish.sku, wish.variantId);
    const places = item && placesFor(item, wish);
    if (!item || !places) return null;
    lines.push(
      ...places.map((place) => ({ lineId: ids.newId(), ...lineOf(item, today), ...place })),
    );
  }
  return lines;
};

type Place = Pick<OrderLine, "slotId" | "bestBefore" | "edition">;

const placesFor = (item: ShelfItem, { units }: CartWish): readonly Place[] | null => {
  if (item.freeUnits < units) return null;
  if (item.fulfilment !== "machine") {
    return Array.from({ length: units }, () => ({ slotId: null, bestBefore: null, edition: null }));
  }
  const places = item.slots.flatMap(({ slot, bestBefore, editionNumber, freeUnits }) => {
    const edition = pieceOf(item.product, editionNumber);
    return Array.from({ length: freeUnits }, () => ({ slotId: slot.slotId, bestBefore, edition }));
  });
  return places.slice(0, units);
};

const pieceOf = ({ edition }: Product, number: number | null): OrderLine["edition"] =>
  edition && number !== null ? { number, pieces: edition.pieces } : null;

const lineOf = ({ product, variantId, fulfilment }: ShelfItem, today: BusinessDate) => ({
  fulfilment,
  sku: product.sku,
  variantId,
  name: product.name,
  unitPriceRupiah: product.priceRupiah,
  costRupiah: product.costRupiah,
  workshopId: product.workshopId,
  ...(product.upt === undefined ? {} : { upt: product.upt }),
  readyBy: product.supply.kind === "made-to-order" ? addDays(today, product.supply.leadDays) : null,
  validUntil:
    fulfilment === "service-voucher" && product.shelfLifeDays !== null
      ? addDays(today, product.shelfLifeDays)
      : null,
});
