import type { Notice } from "../contract/cart-screen.ts";
import type { DeliveryLineState, ThanksScreen } from "../contract/delivery-screens.ts";
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
    readonly pay: string;
    readonly keepShopping: string;
  };
  readonly notices: Readonly<Record<Notice, string>>;
  readonly checkingOut: Titled;
  readonly payment: {
    readonly title: string;
    readonly timeLeft: string;
    readonly steps: readonly [string, string, string];
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
    readonly scanReceipt: string;
    readonly scanClaim: string;
    readonly maker: string;
    readonly done: string;
  };
}
