import type { Shelf } from "../catalogue/shelf.ts";
import type { Language, Notice } from "../contract/kiosk-view.ts";
import type { Fact } from "../journal/fact.ts";
import type { Ids } from "../ports/ids.ts";
import { err, ok, type Result } from "../result.ts";
import { type Cart, cartTotalRupiah, fitToShelf, offerIdOf } from "./cart.ts";
import type { OrderLine } from "./sale-facts.ts";

export interface PlacedOrder {
  readonly saleId: string;
  readonly chargeId: string;
  readonly facts: readonly Fact[];
}

/**
 * Fixes an order: every unit gets a slot and a hold, prices stand from here on. Refuses when the
 * shelf or a price is no longer what the buyer agreed to; the cart screen then shows what changed.
 */
export const placeOrder = (
  { cart, offerId, language }: { cart: Cart; offerId: string; language: Language },
  shelf: Shelf,
  ids: Ids,
): Result<PlacedOrder, Notice> => {
  const fitted = fitToShelf(cart, shelf);
  if (fitted.notice) return err(fitted.notice);
  if (offerIdOf(cart, shelf) !== offerId) return err("price-changed");

  const lines = allocateLines(cart, shelf, ids);
  if (!lines || lines.length === 0) return err("some-sold-out");

  const saleId = ids.newId();
  const chargeId = ids.newId();
  const totalRupiah = cartTotalRupiah(cart, shelf);
  return ok({
    saleId,
    chargeId,
    facts: [
      {
        kind: "order-placed",
        saleId,
        orderCode: ids.newOrderCode(),
        language,
        snapshotVersion: shelf.snapshot.version,
        lines: [...lines],
        totalRupiah,
      },
      { kind: "charge-requested", saleId, chargeId, amountRupiah: totalRupiah },
    ],
  });
};

/** One line a unit, each from the slot whose goods expire first; null when units are missing. */
const allocateLines = (cart: Cart, shelf: Shelf, ids: Ids): readonly OrderLine[] | null => {
  const lines: OrderLine[] = [];
  for (const wish of cart) {
    const item = shelf.item(wish.sku, wish.variantId);
    const places = item?.slots.flatMap((place) =>
      Array.from({ length: place.freeUnits }, () => place),
    );
    if (!item || !places || places.length < wish.units) return null;
    for (const place of places.slice(0, wish.units)) {
      lines.push({
        lineId: ids.newId(),
        sku: wish.sku,
        variantId: wish.variantId,
        name: item.product.name,
        unitPriceRupiah: item.product.priceRupiah,
        slotId: place.slot.slotId,
        bestBefore: place.bestBefore,
      });
    }
  }
  return lines;
};
