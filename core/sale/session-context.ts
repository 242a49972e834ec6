import type { Slot } from "../catalogue/catalogue-snapshot.ts";
import type { Shelf } from "../catalogue/shelf.ts";
import type { ChargeStanding } from "../charge/open-charges.ts";
import type { Language, Notice } from "../contract/kiosk-view.ts";
import type { Result } from "../result.ts";
import type { Cart } from "./cart.ts";
import type { Progress } from "./delivery.ts";

/** What the session asks of the terminal around it. Promises reject only when the journal failed. */
export interface PurchaseWorld {
  readonly shelf: () => Shelf | null;
  readonly canServe: () => boolean;
  /** Preflight, order and hold in one commit; the sale's id, or why not. */
  readonly checkout: (order: {
    cart: Cart;
    offerId: string;
    language: Language;
  }) => Promise<Result<string, Notice>>;
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
  /** Resolves when the door of a locker is seen closed. */
  readonly doorClosed: (slot: Slot) => Promise<void>;
}

export interface SessionContext {
  readonly language: Language;
  readonly lowReach: boolean;
  readonly cart: Cart;
  readonly notice: Notice | null;
  /** The product whose page is open. */
  readonly sku: string | null;
  readonly offerId: string;
  readonly saleId: string | null;
  readonly closingBecause: "cancelled" | "expired";
  readonly ended: "cancelled" | "expired" | "unsettled";
  readonly notYetPaid: boolean;
  readonly openDoor: Slot | null;
  /** Where a sale goes on that a restart interrupted; null after that. */
  readonly resumeAt: Resume["at"] | null;
}

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
  notice: null,
  sku: null,
  offerId: "",
  saleId: null,
  closingBecause: "cancelled",
  ended: "cancelled",
  notYetPaid: false,
  openDoor: null,
  resumeAt: null,
});
