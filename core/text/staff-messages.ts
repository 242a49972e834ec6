import type { StaffScreen } from "../contract/staff-screens.ts";
import type { RefundReason } from "../refund/refund-facts.ts";
import type { StaffWay } from "../service/staff-ways.ts";
import type { DayMessages } from "./day-messages.ts";
import type { DoorMessages } from "./door-messages.ts";
import type { Titled } from "./titled.ts";
import type { ToolsMessages } from "./tools-messages.ts";

/** Words of the staff screens. Whoever opens them is busy, and perhaps here for the first time. */
export interface StaffMessages {
  readonly leave: string;
  readonly door: DoorMessages;
  readonly title: string;
  readonly slots: {
    readonly book: (units: number, capacity: number) => string;
    readonly save: string;
  };
  readonly refunds: {
    readonly due: (date: string) => string;
    readonly more: (refunds: number) => string;
    readonly reasons: Readonly<Record<RefundReason, string>>;
  };
  /** The file of one sale, on the receipt printer. */
  readonly caseFile: {
    readonly title: string;
    readonly hint: string;
    readonly print: string;
    readonly printOf: (orderCode: string) => string;
  };
  /** Where one can go from the first screen, and what is there. */
  readonly ways: Readonly<Record<StaffWay, Titled>>;
  readonly day: DayMessages;
  readonly tools: ToolsMessages;
  readonly notices: Readonly<Record<NonNullable<StaffScreen["notice"]>, string>>;
}
