import type { Localised } from "../catalogue/localised.ts";
import type { CloseRefusal } from "../day/close-day.ts";
import type { DayProblem } from "../day/day-problem.ts";
import type { Position, ServiceAction } from "../service/position.ts";

export type { ServiceAction } from "../service/position.ts";

export interface SlotInDoubt {
  readonly slotId: string;
  readonly slotLabel: string;
  readonly slotKind: "spiral" | "locker";
  readonly name: Localised;
  readonly bookUnits: number;
  readonly capacity: number;
}

/** What only a person can settle: count a stopped slot, print the file of a sale. */
export interface StaffScreen {
  readonly kind: "staff";
  readonly position: Position;
  /** What this position may do here; the rest is not offered. */
  readonly may: readonly ServiceAction[];
  readonly slotsInDoubt: readonly SlotInDoubt[];
  readonly openRefunds: readonly {
    readonly orderCode: string;
    readonly amountRupiah: number;
    readonly dueDate: string;
    readonly reason: string;
  }[];
  /** Dates whose books should have been closed by now, oldest first. */
  readonly overdueDays: readonly string[];
  readonly notice: "counted" | "printed" | "print-failed" | "no-such-order" | null;
}

/** The books of the oldest open day, to be looked at before they are closed for good. */
export interface OpenDayView {
  readonly date: string;
  /** Why it cannot be closed now; null when it can. */
  readonly refusal: CloseRefusal | null;
  readonly receipts: number;
  readonly receivedRupiah: number;
  readonly deliveredUnits: number;
  readonly deliveredRupiah: number;
  /** Still owed to buyers at its end. */
  readonly refundOwedRupiah: number;
  readonly unknownUnits: number;
  /** Found or missing units, added up without their sign. */
  readonly differenceUnits: number;
  readonly problems: readonly DayProblem[];
}

export interface ClosedDayView {
  readonly date: string;
  readonly reportNumber: string;
  readonly matches: boolean;
  readonly paper: "none" | "printed" | "unknown";
}

/** Closing the day, and its report on paper. */
export interface StaffDayScreen {
  readonly kind: "staff-day";
  /** Null when every day is closed. */
  readonly open: OpenDayView | null;
  /** Open dates after that one. */
  readonly waitingDates: readonly string[];
  /** Positions that may close it. */
  readonly positions: readonly string[];
  /** Newest first. */
  readonly closed: readonly ClosedDayView[];
  readonly isWorking: boolean;
  readonly notice: DayNotice | null;
}

export type DayNotice =
  | "day-closed"
  | "day-closed-unprinted"
  | "day-printed"
  | "day-not-printed"
  | CloseRefusal;
