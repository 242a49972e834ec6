import type { StaffScreen } from "../contract/staff-screens.ts";
import type { RefundReason } from "../refund/refund-facts.ts";
import type { DayMessages } from "./day-messages.ts";
import type { DoorMessages } from "./door-messages.ts";

/** Words of the staff screens. Whoever opens them is busy, and perhaps here for the first time. */
export interface StaffMessages {
  readonly leave: string;
  readonly door: DoorMessages;
  readonly title: string;
  readonly slots: {
    readonly title: string;
    readonly how: string;
    readonly none: string;
    readonly book: (units: number, capacity: number) => string;
    readonly save: string;
  };
  readonly refunds: {
    readonly title: string;
    readonly how: string;
    readonly none: string;
    readonly due: (date: string) => string;
    readonly reasons: Readonly<Record<RefundReason, string>>;
  };
  /** The file of one sale, on the receipt printer. */
  readonly caseFile: {
    readonly open: string;
    readonly title: string;
    readonly hint: string;
    readonly print: string;
  };
  readonly service: {
    readonly title: string;
    readonly how: string;
    readonly begin: string;
  };
  readonly day: DayMessages;
  readonly notices: Readonly<Record<NonNullable<StaffScreen["notice"]>, string>>;
}
