import type { Slot } from "../catalogue/catalogue-snapshot.ts";
import type { Shelf } from "../catalogue/shelf.ts";
import type { Wish } from "../catalogue/wish.ts";
import type { ChargeStanding } from "../charge/open-charges.ts";
import type { Notice } from "../contract/cart-screen.ts";
import type { ReceiptChoice } from "../contract/delivery-screens.ts";
import type { CodeEntryScreen, Language } from "../contract/kiosk-view.ts";
import type { RestockNotice } from "../contract/restock-screens.ts";
import type { RestockWish } from "../contract/restock-touches.ts";
import type { DayNotice, StaffScreen } from "../contract/staff-screens.ts";
import type { ToolResult } from "../contract/tools-screen.ts";
import type { ToolWish } from "../contract/tools-touches.ts";
import type { Result } from "../result.ts";
import type { DoorAnswer, ServiceDoor } from "../service/door/service-door.ts";
import type { Position } from "../service/position.ts";
import type { RestockDesk } from "../service/restock/restock-desk.ts";
import type { ServicePause } from "../service/service-pause.ts";
import type { ToolsDesk } from "../service/tools/tools-desk.ts";
import type { Cart, CartVoucher } from "./cart.ts";
import type { RemovedItem } from "./change-cart.ts";
import type { Progress } from "./delivery.ts";
import type { OrderWish } from "./place-order.ts";

/** What the session asks of the terminal around it. Promises reject only when the journal failed. */
export interface PurchaseWorld {
  readonly shelf: () => Shelf | null;
  /** A sale may begin. */
  readonly canServe: () => boolean;
  /** A sale that has begun may be paid. */
  readonly canGoOn: () => boolean;
  /** Preflight, order and hold in one commit, then the voucher's part set aside; or why not. */
  readonly checkout: (
    order: OrderWish,
  ) => Promise<Result<{ readonly saleId: string; readonly needsCharge: boolean }, Notice>>;
  /** The order whose voucher was set aside last; the checkout that did it may still be under way. */
  readonly reservingSaleId: () => string | null;
  /** Counts a wish for what is sold out. */
  readonly countWish: (wish: Wish) => Promise<void>;
  /** What a typed code is good for. */
  readonly enterCode: (code: string) => Promise<CodeMeaning>;
  /** Gets a QR code and checks it against the order before it may be shown (law 9). */
  readonly requestCode: (saleId: string) => Promise<"offered" | "refused">;
  readonly askCharge: (saleId: string) => Promise<ChargeStanding>;
  readonly closeCharge: (
    saleId: string,
    because: "cancelled" | "expired",
  ) => Promise<ChargeStanding>;
  /** The session leaves an unsettled charge behind: from now on it buys nothing. */
  readonly abandonCharge: (
    saleId: string,
    because: "cancelled" | "expired",
  ) => Promise<"abandoned" | "paid">;
  readonly remainingMs: (saleId: string) => number;
  readonly advance: (saleId: string) => Promise<Progress>;
  readonly isReceiptNext: (saleId: string) => boolean;
  readonly isReceiptAsked: (saleId: string) => boolean;
  readonly giveReceipt: (saleId: string, choice: ReceiptChoice) => Promise<void>;
  /** Once more on paper: the original if it never came, else marked SALINAN. */
  readonly printAgain: (saleId: string) => Promise<void>;
  readonly door: ServiceDoor;
  readonly staff: StaffWorld;
  readonly tools: ToolsDesk;
  readonly restock: RestockDesk;
  readonly pause: ServicePause;
  /** Resolves when the door of a locker is seen closed. */
  readonly doorClosed: (slot: Slot) => Promise<void>;
}

/** What staff do at the machine, behind the PIN. */
export interface StaffWorld {
  readonly count: (slotId: string, units: number, by: Position) => Promise<void>;
  readonly printCase: (orderCode: string) => Promise<"printed" | "print-failed" | "no-such-order">;
  /** Closes a date under a position, and prints its report. */
  readonly closeDay: (wish: {
    readonly date: string;
    readonly position: string;
  }) => Promise<DayNotice>;
  /** Prints the report of a closed date: the original if it never came, else marked SALINAN. */
  readonly printDay: (date: string) => Promise<DayNotice>;
}

export type CodeMeaning =
  | { readonly kind: "voucher"; readonly voucher: CartVoucher }
  | { readonly kind: "pick-up"; readonly saleId: string }
  | { readonly kind: "problem"; readonly problem: CodeProblem };

export type CodeProblem = NonNullable<CodeEntryScreen["problem"]>;

export interface SessionContext {
  readonly language: Language;
  readonly lowReach: boolean;
  readonly cart: Cart;
  readonly voucher: CartVoucher | null;
  /** What was taken out of the cart and can still be put back. */
  readonly removed: Removed | null;
  readonly notice: Notice | null;
  /** What this buyer wished for, and the wish that is being written down. */
  readonly wishes: readonly Wish[];
  readonly wish: Wish | null;
  /** The code that is being looked at, and why the last one was not taken. */
  readonly code: string;
  readonly codeProblem: CodeProblem | null;
  /** Who is behind the PIN; null for everybody in front of it. */
  readonly position: Position | null;
  /** At the door: who they say they are, the PIN that is being looked at, and what came of the last. */
  readonly chosenPosition: Position | null;
  readonly pin: string;
  readonly doorAnswer: DoorAnswer | null;
  readonly staffNotice: StaffScreen["notice"];
  /** What staff asked for: a slot to count, or an order's file. */
  readonly staffWish: StaffWish | null;
  readonly dayNotice: DayNotice | null;
  readonly dayWish: DayWish | null;
  /** What the technician asked for, and what the tool before it showed. */
  readonly toolWish: ToolWish | null;
  readonly toolResult: ToolResult | null;
  readonly restockNotice: RestockNotice | null;
  readonly restockWish: RestockWish | null;
  /** The product whose page is open. */
  readonly sku: string | null;
  readonly offerId: string;
  readonly saleId: string | null;
  readonly closingBecause: "cancelled" | "expired";
  readonly ended: "cancelled" | "expired" | "unsettled";
  readonly notYetPaid: boolean;
  readonly openDoor: Slot | null;
  /** Null until the buyer was asked. */
  readonly receiptChoice: ReceiptChoice | null;
  /** Where a sale goes on that a restart interrupted; null after that. */
  readonly resumeAt: Resume["at"] | null;
}

export type Removed =
  | ({ readonly kind: "item" } & RemovedItem)
  | { readonly kind: "voucher"; readonly voucher: CartVoucher };

export type StaffWish =
  | {
      readonly kind: "count";
      readonly slotId: string;
      readonly units: number;
    }
  | { readonly kind: "print-case"; readonly orderCode: string };

export type DayWish =
  | { readonly kind: "close"; readonly date: string; readonly position: string }
  | { readonly kind: "print"; readonly date: string };

/** A sale that was going on when the process died, and where its buyer was. */
export interface Resume {
  readonly saleId: string;
  readonly at: "awaitingPayment" | "delivering";
  readonly language: Language;
}

/** A session nobody has touched yet. */
export const freshContext = (language: Language): SessionContext => ({
  language,
  lowReach: false,
  cart: [],
  voucher: null,
  removed: null,
  notice: null,
  wishes: [],
  wish: null,
  code: "",
  codeProblem: null,
  position: null,
  chosenPosition: null,
  pin: "",
  doorAnswer: null,
  staffNotice: null,
  staffWish: null,
  dayNotice: null,
  dayWish: null,
  toolWish: null,
  toolResult: null,
  restockNotice: null,
  restockWish: null,
  sku: null,
  offerId: "",
  saleId: null,
  closingBecause: "cancelled",
  ended: "cancelled",
  notYetPaid: false,
  openDoor: null,
  receiptChoice: null,
  resumeAt: null,
});
