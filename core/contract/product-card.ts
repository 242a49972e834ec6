import type { WorkshopId } from "../catalogue/catalogue-snapshot.ts";
import type { Localised } from "../catalogue/localised.ts";
import type { Fulfilment } from "./delivery-screens.ts";

export type Availability =
  | { readonly kind: "available"; readonly units: number }
  | { readonly kind: "sold-out" }
  /** Seen in the shop but not through this machine today: its slot or board is out of order. */
  | { readonly kind: "unavailable" };

/** A product as a tile shows it. */
export interface ProductCard {
  readonly fulfilment: Fulfilment;
  /** Made to order: days until it can be collected. */
  readonly readyInDays: number | null;
  readonly sku: string;
  readonly workshopId: WorkshopId;
  readonly workshopName: Localised;
  readonly name: Localised;
  readonly unit: Localised;
  /** Its first photo, small; null where only the drawing shows it. Found under `/photos/`. */
  readonly photo: string | null;
  readonly priceRupiah: number;
  readonly availability: Availability;
  readonly isSignature: boolean;
  readonly suitsAsGift: boolean;
  readonly material: Localised | null;
  /** Everyday words for it in either language, beside its name. */
  readonly searchWords: readonly string[];
  /** Baked today by its batch date. */
  readonly isFreshToday: boolean;
  readonly hoursPerUnit: number;
  /** More than one variant: the product page must be opened to choose. */
  readonly hasVariants: boolean;
  readonly inCart: number;
  /** Sold out, and this buyer has wished for it. */
  readonly isWished: boolean;
}
