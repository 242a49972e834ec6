import type { WorkshopId } from "../../../core/catalogue/catalogue-snapshot.ts";
import type { ProductCard } from "../../../core/contract/product-card.ts";
import { seedSnapshot } from "../../soak/seed-snapshot.ts";
import { startTestKiosk } from "../../support/test-kiosk.ts";

const text = { id: "x", en: "x" };

/** A tile of a product that can be bought, for Rp 60.000. */
export const shelfCard = (
  sku: string,
  workshopId: WorkshopId,
  more: Partial<ProductCard> = {},
): ProductCard => ({
  sku,
  fulfilment: "machine",
  readyInDays: null,
  workshopId,
  workshopName: text,
  name: text,
  photo: null,
  unit: text,
  priceRupiah: 60_000,
  availability: { kind: "available", units: 9 },
  isSignature: false,
  suitsAsGift: false,
  material: null,
  searchWords: [],
  isFreshToday: false,
  hoursPerUnit: 1,
  hasVariants: false,
  inCart: 0,
  isWished: false,
  ...more,
});

/** The shelf of the seed catalogue, filled, as the kiosk shows it to a buyer. */
export const seedShelf = async (): Promise<readonly ProductCard[]> => {
  const kiosk = await startTestKiosk({ snapshot: seedSnapshot() });
  kiosk.touch({ kind: "start" });
  return kiosk.screen("catalogue").products;
};
