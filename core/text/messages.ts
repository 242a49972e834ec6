import type {
  DeliveryLineState,
  Notice,
  OutOfServiceScreen,
  PaymentEndedScreen,
  ThanksScreen,
} from "../contract/kiosk-view.ts";
import type { CodeMessages } from "./code-messages.ts";
import type { StaffMessages } from "./staff-messages.ts";

/** A heading with the sentence that explains it. */
interface Titled {
  readonly title: string;
  readonly body: string;
}

/**
 * Every word on the touch screen, once a language (`id.ts`, `en.ts`). Buyers are "Anda", buttons are
 * verbs, and what goes wrong is told in plain words together with what happens next.
 */
export interface Messages {
  readonly shop: {
    readonly name: string;
    readonly tagline: string;
    readonly switchLanguage: string;
    readonly lowReach: string;
    readonly back: string;
    readonly orderCode: string;
    readonly help: (contact: string) => string;
    readonly units: (units: number) => string;
    readonly away: Titled;
    /** A newer page took the machine over; this one rests. */
    readonly takenOver: Titled;
  };
  readonly attract: {
    readonly headline: readonly [string, string];
    readonly maker: string;
    readonly promises: readonly [string, string, string];
    readonly start: string;
  };
  readonly goods: {
    readonly available: string;
    readonly left: (units: number) => string;
    readonly soldOut: string;
    readonly unavailable: string;
    readonly freshToday: string;
    readonly signature: string;
    readonly perUnit: (unit: string) => string;
    /** "4 jam pengerjaan"; below one hour in minutes. */
    readonly workTime: (hours: number) => string;
    readonly view: (name: string) => string;
    readonly add: (name: string) => string;
    readonly fewer: (name: string) => string;
    readonly more: (name: string) => string;
  };
  readonly catalogue: {
    readonly title: string;
    readonly filters: string;
    readonly all: string;
    readonly freshToday: string;
    readonly upTo: (amount: string) => string;
    readonly nothingHere: string;
    readonly openCart: string;
    readonly emptyCart: string;
    readonly leave: string;
  };
  readonly product: {
    readonly addToCart: string;
    readonly chooseVariant: string;
    readonly inCart: (units: number) => string;
    readonly cartFull: string;
    readonly finalPrice: (unit: string) => string;
    readonly material: string;
    readonly care: string;
    readonly bestBefore: string;
    readonly handOut: Readonly<Record<"spiral" | "locker" | "code", string>>;
    readonly split: {
      readonly title: string;
      readonly cost: string;
      readonly premi: string;
      readonly development: string;
      readonly state: string;
    };
    readonly maker: (workshop: string, workTime: string) => string;
    readonly service: (workshop: string, workTime: string) => string;
  };
  readonly codes: CodeMessages;
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
  readonly idle: {
    readonly title: string;
    readonly body: (seconds: number) => string;
    readonly stay: string;
    readonly leave: string;
  };
  readonly staff: StaffMessages;
  readonly outOfService: Readonly<Record<OutOfServiceScreen["reason"], Titled>>;
  readonly needsStaff: {
    readonly notRecorded: Titled;
    readonly disk: Titled;
    readonly amount: string;
    readonly keepCode: string;
  };
}
