import { type BusinessDate, businessDateAt, jakartaTimestamp } from "../business-day.ts";
import { DEFAULT_DAY_CLOSE } from "../catalogue/money-settings.ts";
import type { Clock } from "../ports/clock.ts";
import type { Books } from "../ports/journal.ts";

/** Today by the calendar in Jakarta; null while the clock cannot be trusted. */
export const calendarDate = (clock: Clock): BusinessDate | null =>
  clock.isTrusted() ? businessDateAt(clock.nowMs()) : null;

/**
 * Dates whose close is overdue: earlier ones at once, today's from the set hour on. A task, at the
 * machine and at the hub (reference/domain.md R9).
 */
export const dueDates = (books: Books, clock: Clock): readonly BusinessDate[] => {
  const today = books.businessDate();
  const dueAt = books.snapshot()?.settings.dayClose?.dueAt ?? DEFAULT_DAY_CLOSE.dueAt;
  const now = jakartaTimestamp(clock.nowMs());
  const isTodayDue = clock.isTrusted() && now.slice(0, 10) >= today && now.slice(11, 16) >= dueAt;
  return books.days.openDates().filter((date) => date < today || isTodayDue);
};
