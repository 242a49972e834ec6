import type { Measures } from "../catalogue/catalogue-snapshot.ts";
import type { FoodLabel } from "../catalogue/food-label.ts";
import type { Localised } from "../catalogue/localised.ts";
import type { ProductPhoto } from "../catalogue/product-photo.ts";
import type { WorkshopStory } from "../catalogue/workshop-story.ts";

export interface VariantChoice {
  readonly variantId: string;
  readonly label: Localised;
  readonly units: number;
  /** Empty, not merely out of order: it can be wished for. */
  readonly isSoldOut: boolean;
  readonly isWished: boolean;
}

/** Where the money of one unit goes, in rupiah; adds up to the price. */
export interface PriceSplit {
  readonly costRupiah: number;
  readonly premiRupiah: number;
  readonly developmentRupiah: number;
  readonly stateRupiah: number;
}

/** A limited edition and the pieces of it that this machine has. */
export interface EditionView {
  readonly pieces: number;
  /** Of the piece that comes out next; null when its number was not told at the load. */
  readonly nextNumber: number | null;
  /** Every number that can be had here now, lowest first. */
  readonly numbersHere: readonly number[];
}

/** What the product page tells beyond the tile. */
export interface ProductDetail {
  readonly description: Localised;
  readonly photos: readonly ProductPhoto[];
  readonly sizeNote: Localised | null;
  readonly measures: Measures | null;
  readonly care: Localised | null;
  /** Null for what nobody eats. */
  readonly food: FoodLabel | null;
  /** Of the units that come out next. */
  readonly bestBefore: string | null;
  readonly edition: EditionView | null;
  /** `code`: a code on the screen and the receipt, used or collected at the lapas. */
  readonly handOut: "spiral" | "locker" | "code";
  /** Service voucher: days its code is taken. */
  readonly validForDays: number | null;
  readonly variantKind: "size" | "colour";
  readonly variants: readonly VariantChoice[];
  readonly split: PriceSplit;
  readonly story: WorkshopStory | null;
  /** How many more of it this cart may take. */
  readonly maximumUnits: number;
}
