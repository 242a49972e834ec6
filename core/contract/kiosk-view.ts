import type { Localised, WorkshopId } from "../catalogue/catalogue-snapshot.ts";
import type { StaffPinScreen, StaffScreen } from "./staff-screens.ts";

/** Raised with every change that an older renderer could not draw. */
export const PROTOCOL_VERSION = 1;

export type Language = "id" | "en";

/**
 * Everything the screen shows, pushed whole whenever it changes. The renderer draws it and keeps
 * nothing of its own but what is only visible (an open tab, a pressed button).
 */
export interface KioskView {
  readonly protocolVersion: number;
  /** Changes when the buyer is led to another screen; not with a tick, a stock change or a language. */
  readonly screenId: number;
  readonly language: Language;
  /** Low-reach mode brings every control into the lowest 45 % of the screen. */
  readonly lowReach: boolean;
  readonly machineName: string;
  readonly contactWhatsapp: string;
  /** From 0 to 1; 0 where sound is off or the hours are quiet. */
  readonly soundVolume: number;
  /** Null before the first unit is added, and once paying has begun. */
  readonly cart: CartSummary | null;
  /** Set while the screen asks "are you still there?". */
  readonly idleWarning: { readonly remainingMs: number } | null;
  readonly screen: Screen;
}

export interface CartSummary {
  readonly units: number;
  readonly totalRupiah: number;
  readonly skus: readonly string[];
}

export type Screen =
  | AttractScreen
  | CatalogueScreen
  | ProductScreen
  | CartScreen
  | CodeEntryScreen
  | { readonly kind: "checking-out"; readonly totalRupiah: number }
  | PaymentScreen
  | ClosingChargeScreen
  | PaymentEndedScreen
  | DeliveryScreen
  | { readonly kind: "printing"; readonly orderCode: string }
  | ThanksScreen
  | OutOfServiceScreen
  | NeedsStaffScreen
  | StaffPinScreen
  | StaffScreen;

export type ScreenKind = Screen["kind"];

export interface AttractScreen {
  readonly kind: "attract";
  /** Goods that can be bought right now, signature products first. */
  readonly highlights: readonly ProductCard[];
}

export type Availability =
  | { readonly kind: "available"; readonly units: number }
  | { readonly kind: "sold-out" }
  /** Seen in the shop but not through this machine today: its slot or board is out of order. */
  | { readonly kind: "unavailable" };

/** How a product reaches its buyer. */
export type Fulfilment = "machine" | "service-voucher" | "made-to-order";

export interface ProductCard {
  readonly fulfilment: Fulfilment;
  /** Made to order: days until it can be collected. */
  readonly readyInDays: number | null;
  readonly sku: string;
  readonly workshopId: WorkshopId;
  readonly workshopName: Localised;
  readonly name: Localised;
  readonly unit: Localised;
  readonly priceRupiah: number;
  readonly availability: Availability;
  readonly isSignature: boolean;
  /** Baked today by its batch date. */
  readonly isFreshToday: boolean;
  readonly hoursPerUnit: number;
  /** More than one variant: the product page must be opened to choose. */
  readonly hasVariants: boolean;
  readonly inCart: number;
}

export interface CatalogueScreen {
  readonly kind: "catalogue";
  readonly products: readonly ProductCard[];
  readonly workshops: readonly { readonly workshopId: WorkshopId; readonly name: Localised }[];
  /** Why the cart could not take more, or what a checkout changed; shown once as a notice. */
  readonly notice: Notice | null;
  /** False while paying is impossible (no line to the hub): browsing goes on, the reason is shown. */
  readonly canPay: boolean;
}

export interface VariantChoice {
  readonly variantId: string;
  readonly label: Localised;
  readonly units: number;
}

export interface ProductScreen {
  readonly kind: "product";
  readonly product: ProductCard & {
    readonly description: Localised;
    readonly sizeNote: Localised | null;
    readonly material: Localised | null;
    readonly care: Localised | null;
    readonly bestBefore: string | null;
    /** `code`: a code on the screen and the receipt, used or collected at the lapas. */
    readonly handOut: "spiral" | "locker" | "code";
    /** Service voucher: days its code is taken. */
    readonly validForDays: number | null;
    readonly variants: readonly VariantChoice[];
    /** Where the money of one unit goes, in rupiah; adds up to the price. */
    readonly split: {
      readonly costRupiah: number;
      readonly premiRupiah: number;
      readonly developmentRupiah: number;
      readonly stateRupiah: number;
    };
    /** How many more of it this cart may take. */
    readonly maximumUnits: number;
  };
  readonly notice: Notice | null;
}

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

/** One place to type a code: a goods voucher for this cart, or a pick-up code for waiting goods. */
export interface CodeEntryScreen {
  readonly kind: "code-entry";
  readonly isChecking: boolean;
  readonly problem: "unknown" | "used" | "expired" | "offline" | "too-many-tries" | null;
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
  | "machine-busy";

export interface PaymentScreen {
  readonly kind: "payment";
  readonly amountRupiah: number;
  /** The part a goods voucher pays beside it; 0 without one. */
  readonly voucherRupiah: number;
  readonly qrString: string;
  readonly merchantName: string;
  readonly nmid: string;
  readonly terminalLabel: string;
  readonly orderCode: string;
  readonly remainingMs: number;
  readonly windowMs: number;
  /** "I have paid" was pressed and the acquirer is being asked. */
  readonly isAsking: boolean;
  /** The buyer asked and the answer was: not yet. */
  readonly notYetPaid: boolean;
}

export interface ClosingChargeScreen {
  readonly kind: "closing-charge";
  readonly because: "cancelled" | "expired";
  readonly orderCode: string;
}

export interface PaymentEndedScreen {
  readonly kind: "payment-ended";
  /**
   * `cancelled` / `expired`: finally closed, nothing was paid. `unsettled`: the answer did not come
   * in time; if money left the buyer's account it is refunded, the order code is the proof.
   */
  readonly outcome: "cancelled" | "expired" | "unsettled";
  readonly orderCode: string;
  readonly amountRupiah: number;
  readonly claimUrl: string;
  readonly canRetry: boolean;
}

export type DeliveryLineState =
  | "waiting"
  | "moving"
  /** Locker: open, the buyer should take it and close the door. */
  | "take-and-close"
  | "delivered"
  /** Its code is the buyer's: shown here and on the receipt. */
  | "code-shown"
  | "not-delivered";

export interface DeliveryLine {
  readonly lineId: string;
  readonly sku: string;
  readonly workshopId: WorkshopId;
  readonly name: Localised;
  readonly state: DeliveryLineState;
  readonly fulfilment: Fulfilment;
  /** The slot it comes from; null for what does not leave through the machine. */
  readonly slotKind: "spiral" | "locker" | null;
  readonly slotLabel: string;
  readonly cabinet: string;
  /** Service voucher and pick-up: `K7M4-P2QX-9TRW`. */
  readonly code: string | null;
  readonly readyBy: string | null;
  readonly validUntil: string | null;
}

export interface DeliveryScreen {
  readonly kind: "delivery";
  readonly orderCode: string;
  readonly lines: readonly DeliveryLine[];
  /** The line that is being handed out; null between lines. */
  readonly currentLineId: string | null;
  /** Goods of late money, opened with a pick-up code: nobody paid just now. */
  readonly isPickUp: boolean;
}

export interface ThanksScreen {
  readonly kind: "thanks";
  readonly orderCode: string;
  readonly receiptNumber: string;
  readonly totalRupiah: number;
  readonly lines: readonly DeliveryLine[];
  readonly deliveredUnits: number;
  readonly refundOwedRupiah: number;
  /** `unknown`: paper moved, its end was not seen. */
  readonly receipt: "printed" | "failed" | "unknown";
  /** Paper can be asked for once more: the original if it never came, else marked SALINAN. */
  readonly canPrintAgain: boolean;
  readonly isPrinting: boolean;
  readonly claimUrl: string;
}

export interface OutOfServiceScreen {
  readonly kind: "out-of-service";
  readonly reason:
    | "starting"
    | "no-catalogue"
    | "books-unsound"
    | "disk"
    | "nothing-to-sell"
    | "clock";
}

export interface NeedsStaffScreen {
  readonly kind: "needs-staff";
  readonly reason: "not-recorded" | "disk";
  readonly orderCode: string | null;
  readonly amountRupiah: number | null;
}
