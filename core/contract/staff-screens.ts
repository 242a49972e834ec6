import type { Localised } from "../catalogue/localised.ts";
import type { CloseRefusal } from "../day/close-day.ts";
import type { DayProblem } from "../day/day-problem.ts";
import type { Fine, Problem } from "../service/health/severity.ts";
import type { Position } from "../service/position.ts";
import type { Remedy, StaffWay } from "../service/staff-ways.ts";

export interface SlotToCount {
  readonly slotId: string;
  readonly slotLabel: string;
  readonly slotKind: "spiral" | "locker";
  readonly name: Localised;
  readonly bookUnits: number;
  readonly capacity: number;
}

/** One thing that needs somebody, and what this position can do about it here and now. */
export interface HealthProblem {
  readonly finding: Problem;
  readonly isUrgent: boolean;
  readonly remedy: Remedy | null;
}

/** The first screen behind the PIN: what is wrong, what is well, and the ways from here. */
export interface StaffScreen {
  readonly kind: "staff";
  readonly position: Position;
  /** In the order to do them. */
  readonly problems: readonly HealthProblem[];
  readonly fine: readonly Fine[];
  /** What the problems say may be counted here, by this position. */
  readonly slotsToCount: readonly SlotToCount[];
  readonly openRefunds: readonly {
    readonly orderCode: string;
    readonly amountRupiah: number;
    readonly dueDate: string;
    readonly isOverdue: boolean;
    readonly reason: string;
  }[];
  /** Where this position may go from here. */
  readonly ways: readonly StaffWay[];
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
