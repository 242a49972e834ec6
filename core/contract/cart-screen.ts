import type { WorkshopId } from "../catalogue/catalogue-snapshot.ts";
import type { Localised } from "../catalogue/localised.ts";

export interface CartLine {
  readonly sku: string;
  readonly variantId: string | null;
  readonly workshopId: WorkshopId;
  readonly name: Localised;
  readonly variantLabel: Localised | null;
  readonly units: number;
  readonly maximumUnits: number;
  /** Why there are no more of it; null while there may be. */
  readonly limit: Limit | null;
  readonly unitPriceRupiah: number;
  /** The price the buyer agreed to, where it has changed since; shown struck (law 9). */
  readonly formerUnitRupiah: number | null;
  readonly lineRupiah: number;
}

export interface CartScreen {
  readonly kind: "cart";
  readonly lines: readonly CartLine[];
  readonly totalRupiah: number;
  /** A goods voucher that pays a part, or all. */
  readonly voucher: VoucherPartView | null;
  /** What QRIS has to bring. */
  readonly payRupiah: number;
  /** What the buyer agrees to by pressing pay; sent back with the intent (law 9). */
  readonly offerId: string;
  readonly notice: Notice | null;
  readonly canPay: boolean;
  /** False while the printer cannot print: the receipt comes as a code for the phone. */
  readonly canPrint: boolean;
  /** A price has changed this moment: paying waits until it can have been seen. */
  readonly isPriceJustNew: boolean;
  /** What was taken out a few seconds ago and can be put back with one touch. */
  readonly removed: RemovedView | null;
}

export type RemovedView =
  | {
      readonly kind: "item";
      readonly sku: string;
      readonly variantId: string | null;
      readonly workshopId: WorkshopId;
      readonly name: Localised;
      readonly units: number;
      /** Lines that stand above it. */
      readonly place: number;
    }
  | { readonly kind: "voucher" };

export interface VoucherPartView {
  /** The part it pays of this cart. */
  readonly amountRupiah: number;
  /** What stays on it afterwards. */
  readonly restRupiah: number;
}

/** Why a cart takes no more of an item. */
export type Limit =
  /** What the machine holds (one locker holds one), or what a workshop can still make this week. */
  | {
      readonly kind: "stock";
      readonly units: number;
      readonly from: "spiral" | "locker" | "workshop";
    }
  | { readonly kind: "per-buyer"; readonly units: number }
  | { readonly kind: "per-sale"; readonly units: number }
  /** What QRIS takes in one payment. */
  | { readonly kind: "per-payment"; readonly rupiah: number };

/** Plain reasons, worded in `core/text`. */
export type Notice =
  | { readonly kind: "limit"; readonly limit: Limit }
  /** Fewer can be had than were in the cart; 0 when none. */
  | { readonly kind: "adjusted"; readonly name: Localised; readonly units: number }
  | { readonly kind: PlainNotice };

export type PlainNotice =
  | "price-changed"
  | "some-sold-out"
  | "cannot-pay-now"
  | "charge-refused"
  | "voucher-added"
  | "voucher-declined"
  | "machine-busy"
  | "shop-closed";
