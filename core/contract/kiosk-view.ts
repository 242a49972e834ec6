import type { WorkshopId } from "../catalogue/catalogue-snapshot.ts";
import type { Localised } from "../catalogue/localised.ts";
import type { CartScreen, Notice } from "./cart-screen.ts";
import type { DeliveryScreen, ReceiptChoiceScreen, ThanksScreen } from "./delivery-screens.ts";
import type {
  AttractScreen,
  ClosedScreen,
  InServiceScreen,
  OutOfServiceScreen,
} from "./idle-screens.ts";
import type {
  CheckingOutScreen,
  ClosingChargeScreen,
  PaymentEndedScreen,
  PaymentScreen,
} from "./payment-screens.ts";
import type { ProductCard } from "./product-card.ts";
import type { ProductDetail } from "./product-detail.ts";
import type { RestockScreen, RestockSlotScreen } from "./restock-screens.ts";
import type { StaffPinScreen, StaffPositionScreen } from "./service-door-screens.ts";
import type { StaffDayScreen, StaffScreen } from "./staff-screens.ts";
import type { StaffToolsScreen } from "./tools-screen.ts";

/** Raised with every change that an older renderer could not draw. */
export const PROTOCOL_VERSION = 4;

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
  /** Diagonal of the screen: what must be so many millimetres large is reckoned by it. */
  readonly screenInches: number;
  readonly contactWhatsapp: string;
  /** Where nobody is buying the screen is dim and still. */
  readonly isQuiet: boolean;
  /** From 0 to 1; 0 where sound is off or the hours are quiet. */
  readonly soundVolume: number;
  /** Closing time has come while somebody shops: they may pay until `21:10`. */
  readonly lastCall: { readonly until: string } | null;
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
  | CheckingOutScreen
  | PaymentScreen
  | ClosingChargeScreen
  | PaymentEndedScreen
  | DeliveryScreen
  | { readonly kind: "printing"; readonly orderCode: string }
  | ReceiptChoiceScreen
  | ThanksScreen
  | ClosedScreen
  | InServiceScreen
  | OutOfServiceScreen
  | NeedsStaffScreen
  | StaffPositionScreen
  | StaffPinScreen
  | StaffScreen
  | StaffDayScreen
  | StaffToolsScreen
  | RestockScreen
  | RestockSlotScreen;

export type ScreenKind = Screen["kind"];

export interface CatalogueScreen {
  readonly kind: "catalogue";
  readonly products: readonly ProductCard[];
  readonly workshops: readonly { readonly workshopId: WorkshopId; readonly name: Localised }[];
  /** Why the cart could not take more, or what a checkout changed; shown once as a notice. */
  readonly notice: Notice | null;
  /** False while paying is impossible (no line to the hub): browsing goes on, the reason is shown. */
  readonly canPay: boolean;
}

export interface ProductScreen {
  readonly kind: "product";
  readonly product: ProductCard & ProductDetail;
  readonly notice: Notice | null;
}

/** One place to type a code: a goods voucher for this cart, or a pick-up code for waiting goods. */
export interface CodeEntryScreen {
  readonly kind: "code-entry";
  readonly isChecking: boolean;
  readonly problem: "unknown" | "used" | "expired" | "offline" | "too-many-tries" | null;
}

export interface NeedsStaffScreen {
  readonly kind: "needs-staff";
  readonly reason: "not-recorded" | "disk";
  readonly orderCode: string | null;
  readonly amountRupiah: number | null;
}
