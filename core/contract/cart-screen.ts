import type { Localised, WorkshopId } from "../catalogue/catalogue-snapshot.ts";

export interface CartLine {
  readonly sku: string;
  readonly variantId: string | null;
  readonly workshopId: WorkshopId;
  readonly name: Localised;
  readonly variantLabel: Localised | null;
  readonly units: number;
  readonly maximumUnits: number;
  readonly unitPriceRupiah: number;
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
}

export interface VoucherPartView {
  /** The part it pays of this cart. */
  readonly amountRupiah: number;
  /** What stays on it afterwards. */
  readonly restRupiah: number;
}

/** Plain reasons, worded in `core/text`. */
export type Notice =
  | "price-changed"
  | "some-sold-out"
  | "limit-per-product"
  | "limit-per-sale"
  | "limit-amount"
  | "cannot-pay-now"
  | "charge-refused"
  | "voucher-added"
  | "voucher-declined"
  | "machine-busy"
  | "shop-closed";
