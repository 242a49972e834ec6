import * as z from "zod";
import { DayReport } from "./day-report.ts";

/**
 * A business date is closed for good: its figures, numbered, under the position that closed it. The
 * fact's own hash in the chain is the fingerprint on every print. Today's close moves the books on to
 * `nextDate`; one of an earlier date does not move them.
 */
export const DayClosed = z.object({
  kind: z.literal("day-closed"),
  /** `F1-M01-20261124-0042`; the last part counts the closes of this machine without gaps. */
  reportNumber: z.string(),
  sequence: z.int().positive(),
  /** A position, never a person's name. */
  closedBy: z.string(),
  nextDate: z.string(),
  report: DayReport,
});

/** About to put a report on paper. On disk before the paper moves. */
export const DayReportStarted = z.object({
  kind: z.literal("day-report-started"),
  reportNumber: z.string(),
  isCopy: z.boolean(),
});

export const DayReportFinished = z.object({
  kind: z.literal("day-report-finished"),
  reportNumber: z.string(),
  outcome: z.enum(["printed", "assumed", "failed", "unknown"]),
  reason: z.string().nullable(),
});

export const DAY_FACTS = [DayClosed, DayReportStarted, DayReportFinished] as const;
