import type { Problem, ProblemKind } from "./health/severity.ts";
import { mayDo, type Position, type ServiceAction } from "./position.ts";

/** Ways from the first staff screen, in their order, and what a position must be allowed for each. */
const STAFF_WAYS = {
  restock: "restock",
  day: "close-day",
  case: "print-case",
  tools: "test-devices",
  pause: "pause-shop",
} as const satisfies Readonly<Record<string, ServiceAction>>;

export type StaffWay = keyof typeof STAFF_WAYS;
const WAYS: readonly StaffWay[] = ["restock", "day", "case", "tools", "pause"];

/** What is not allowed is not offered. */
export const waysOf = (position: Position): readonly StaffWay[] =>
  WAYS.filter((way) => mayDo(position, STAFF_WAYS[way]));

/** What can be done about a problem at the machine: count the slot, or go one of the ways. */
export type Remedy = "count" | StaffWay;

const REMEDIES: Readonly<Partial<Record<ProblemKind, Remedy>>> = {
  "slot-in-doubt": "count",
  "locker-looks-empty": "count",
  "unknown-lines": "case",
  "days-overdue": "day",
  // What was mended is tried there.
  "lock-stuck": "tools",
  "motor-stopped": "tools",
  "cabinet-stopped": "tools",
  "printer-fault": "tools",
  "printer-cutter-jam": "tools",
  "printer-unsure": "tools",
  "clock-wrong": "tools",
  "copies-missing": "tools",
};

/** Null: nothing here, or not by this position. */
export const remedyOf = ({ kind }: Problem, position: Position): Remedy | null => {
  const remedy = REMEDIES[kind];
  if (remedy === undefined) return null;
  const action = remedy === "count" ? "count-slot" : STAFF_WAYS[remedy];
  return mayDo(position, action) ? remedy : null;
};
