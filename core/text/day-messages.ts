import type { Bucket } from "../day/bucket.ts";
import type { CloseRefusal } from "../day/close-day.ts";
import type { CounterName } from "../day/day-counters.ts";
import type { DayProblem } from "../day/day-problem.ts";

/** Words of a day's books, for the screen that closes it and for the report. */
export interface DayMessages {
  readonly title: string;
  readonly ofDate: (date: string) => string;
  readonly figures: {
    readonly receipts: string;
    readonly received: string;
    readonly delivered: string;
    readonly refundOwed: string;
    readonly unknown: string;
    readonly difference: string;
    readonly units: (units: number) => string;
  };
  readonly matches: string;
  readonly differs: string;
  readonly where: (places: string) => string;
  readonly both: (expected: string, found: string) => string;
  readonly problems: Readonly<Record<DayProblem["kind"], string>>;
  readonly whoCloses: string;
  readonly close: (date: string) => string;
  readonly confirm: string;
  readonly confirmAnyway: string;
  readonly final: string;
  readonly refusals: Readonly<Record<CloseRefusal, string>>;
  readonly nothingOpen: string;
  readonly waiting: (dates: string) => string;
  readonly closedDays: string;
  readonly noneClosed: string;
  readonly paper: Readonly<Record<"none" | "printed" | "unknown", string>>;
  readonly print: string;
  readonly printCopy: string;
  readonly working: string;
  readonly notices: Readonly<
    Record<"day-closed" | "day-closed-unprinted" | "day-printed" | "day-not-printed", string>
  >;
  readonly buckets: Readonly<Record<Bucket, string>>;
  readonly counters: Readonly<Record<CounterName, string>>;
}
