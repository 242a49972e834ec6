import { businessDateAt, jakartaTimestamp } from "../../core/business-day.ts";
import { DEFAULT_DAY_CLOSE } from "../../core/catalogue/money-settings.ts";
import type { OpenDayRow } from "../../db/lapas/day-store.ts";

export interface OpenDay extends OpenDayRow {
  /** It should have been closed by now: a task for the duty officer (reference/domain.md R9). */
  readonly isMissing: boolean;
}

/** Earlier dates are missing at once, today's from 22.00 in Jakarta on. */
export const openDays = (rows: readonly OpenDayRow[], nowMs: number): readonly OpenDay[] => {
  const today = businessDateAt(nowMs);
  const isLate = jakartaTimestamp(nowMs) >= `${today}T${DEFAULT_DAY_CLOSE.dueAt}`;
  return rows.map((row) => ({
    ...row,
    isMissing: row.date < today || (row.date === today && isLate),
  }));
};
