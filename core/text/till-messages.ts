import type { Limit, PlainNotice } from "../contract/cart-screen.ts";
import type {
  DeliveryLineState,
  ReceiptChoice,
  ThanksScreen,
} from "../contract/delivery-screens.ts";
import type { PaymentEndedScreen } from "../contract/payment-screens.ts";
import type { Titled } from "./titled.ts";

/** From the cart to the last screen. */
export interface TillMessages {
  readonly cart: {
    readonly title: string;
    readonly empty: Titled;
    readonly remove: (name: string) => string;
    readonly each: (amount: string) => string;
    readonly total: string;
    readonly noExtra: string;
    /** The price before it changed, for those who hear the screen. */
    readonly formerPrice: string;
    readonly pay: string;
    /** In its place where a price has changed: pressing it accepts. */
    readonly agreeAndPay: string;
    /** For the moment in which a new price is looked at. */
    readonly lookAtPrice: string;
    readonly keepShopping: string;
    readonly removed: (name: string) => string;
    readonly voucherRemoved: string;
    readonly undo: string;
  };
  readonly notices: Readonly<Record<PlainNotice, string>> & {
    /** Fewer can be had than were in the cart; 0 when none. */
    readonly adjusted: (name: string, units: number) => string;
  };
  /** Why a cart takes no more: always the number, and what for. */
  readonly limits: {
    readonly stock: Readonly<
      Record<Extract<Limit, { readonly kind: "stock" }>["from"], (units: number) => string>
    >;
    readonly perBuyer: (units: number) => string;
    readonly perSale: (units: number) => string;
    readonly perPayment: (amount: string) => string;
  };
  /** Goods are kept while the code is on the screen. */
  readonly hold: (minutes: number) => string;
  readonly checkingOut: { readonly title: string };
  readonly payment: {
    readonly title: string;
    readonly timeLeft: string;
    /** Above the merchant's name as the buyer's app will write it. */
    readonly merchant: string;
    readonly steps: Readonly<Record<"open-app" | "scan" | "check-and-pay", string>>;
    readonly changesItself: string;
    readonly codeLabel: (amount: string) => string;
    readonly iHavePaid: string;
    readonly asking: string;
    readonly notYet: string;
    readonly cancel: string;
  };
  readonly closing: {
    readonly cancelled: Titled;
    readonly expired: Titled;
    readonly keepCode: string;
  };
  readonly ended: Readonly<Record<PaymentEndedScreen["outcome"], Titled>> & {
    readonly proof: string;
    readonly amount: string;
    readonly retry: string;
    readonly done: string;
  };
  readonly delivery: {
    readonly title: string;
    /** Goods of late money, opened with a pick-up code. */
    readonly pickUpTitle: string;
    readonly preparing: string;
    readonly progress: (current: number, total: number) => string;
    readonly spiralMoving: (label: string) => string;
    readonly spiralHint: string;
    readonly lockerOpening: (label: string) => string;
    readonly lockerOpen: (label: string) => string;
    readonly takeAndClose: string;
    /** A door that has been open for a while, and what happens next. */
    readonly stillOpen: (label: string) => string;
    readonly goesOn: string;
    /** What to do if it does not come. */
    readonly help: {
      readonly moving: string;
      readonly empty: (contact: string, orderCode: string) => string;
      readonly stuck: (name: string) => string;
    };
    readonly taken: string;
    readonly collectAtFlap: string;
    readonly place: {
      readonly spiral: (label: string) => string;
      readonly locker: (label: string) => string;
    };
    readonly states: Readonly<Record<DeliveryLineState, string>>;
    readonly map: { readonly title: string; readonly flap: string };
  };
  readonly printing: Titled;
  readonly receiptChoice: Readonly<Record<ReceiptChoice, Titled>> & {
    readonly title: string;
    readonly allOut: string;
    /** Where goods of spirals lie. */
    readonly inTray: string;
    /** Under the way to paper while the printer cannot print. */
    readonly noPaper: string;
    readonly always: (orderCode: string) => string;
  };
  readonly thanks: {
    readonly title: string;
    readonly complete: string;
    readonly completeWithCodes: string;
    readonly partial: (delivered: number, total: number) => string;
    readonly partialWithCodes: (settled: number, total: number) => string;
    readonly none: string;
    readonly refundOwed: (amount: string) => string;
    readonly paid: string;
    readonly receiptNumber: string;
    readonly receipt: Readonly<Record<ThanksScreen["receipt"], string>>;
    /** The original while it never came, a copy after that. */
    readonly printOriginal: string;
    readonly printCopy: string;
    readonly printing: string;
    readonly closeDoor: (labels: string) => string;
    /** For what is missing or faulty: whom to call, and with which code. */
    readonly missing: (contact: string, orderCode: string) => string;
    readonly scanReceipt: string;
    readonly scanClaim: string;
    readonly maker: string;
    /** What of the purchase goes to its makers, and their work groups. */
    readonly makersShare: (amount: string, workshops: string) => string;
    readonly done: string;
  };
}
