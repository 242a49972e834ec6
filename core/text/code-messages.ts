import type { Fulfilment } from "../contract/delivery-screens.ts";
import type { CodeEntryScreen } from "../contract/kiosk-view.ts";

/** What reaches its buyer by a code instead of through the machine. */
type ByCode = Exclude<Fulfilment, "machine">;

/** Words about codes: typing one, what a voucher pays, and the codes a buyer takes home. */
export interface CodeMessages {
  /** The quiet way in, on catalogue and cart. */
  readonly open: string;
  readonly entry: {
    readonly title: string;
    readonly hint: string;
    readonly typed: string;
    readonly erase: string;
    readonly use: string;
    readonly checking: string;
    readonly problems: Readonly<Record<NonNullable<CodeEntryScreen["problem"]>, string>>;
  };
  readonly voucher: {
    readonly name: string;
    readonly rest: (amount: string) => string;
    readonly usedUp: string;
    readonly remove: string;
    /** What QRIS still has to bring, and what that is made of. */
    readonly toPay: string;
    readonly sum: (total: string, voucher: string) => string;
    readonly paysAll: string;
    readonly pay: string;
    readonly payParts: (voucher: string, qris: string) => string;
  };
  /** Short, on the shelf; `days` is null where nobody promised any. */
  readonly tile: Readonly<Record<ByCode, (days: number | null) => string>>;
  readonly promise: Readonly<
    Record<ByCode, { readonly title: string; readonly body: (days: number | null) => string }>
  >;
  readonly line: {
    readonly where: Readonly<Record<ByCode, string>>;
    readonly readyBy: (date: string) => string;
    readonly validUntil: (date: string) => string;
  };
  /** Above the codes on the last screen. */
  readonly yours: string;
  readonly onPaper: string;
  readonly photograph: string;
}
