import { addDays, type BusinessDate } from "../business-day.ts";
import type { FactOf } from "../journal/fact.ts";
import type { Books } from "../ports/journal.ts";
import { err, ok, type Result } from "../result.ts";
import { reportOfDay } from "./report-of-day.ts";

export type CloseRefusal =
  /** It is closed already, or there are no facts of it. */
  | "not-open"
  /** An earlier day comes first: its balances are this one's opening. */
  | "not-the-oldest"
  /** By the calendar it has not begun: today's close was made already. */
  | "not-begun"
  /** Nobody can say whether the day is over while the clock is not sure. */
  | "clock";

/** Whether a date may be closed now. `calendarDate`: null while the clock is not trusted. */
export const closeRefusal = (
  books: Books,
  date: BusinessDate,
  calendarDate: BusinessDate | null,
): CloseRefusal | null => {
  const [oldest] = books.days.openDates();
  if (oldest === undefined || oldest > date || books.days.closedOn(date)) return "not-open";
  if (oldest < date) return "not-the-oldest";
  if (date < books.businessDate()) return null;
  if (calendarDate === null) return "clock";
  return date > calendarDate ? "not-begun" : null;
};

/** The fact that closes a date for good. Decided inside the commit, over the books as they are there. */
export const closeDay = (
  books: Books,
  wish: { readonly date: BusinessDate; readonly closedBy: string },
  calendarDate: BusinessDate | null,
): Result<FactOf<"day-closed">, CloseRefusal> => {
  const { date, closedBy } = wish;
  const refusal = closeRefusal(books, date, calendarDate);
  if (refusal) return err(refusal);
  const report = reportOfDay(books, date);
  const sequence = (books.days.closed(1)[0]?.fact.sequence ?? 0) + 1;
  const day = date.replaceAll("-", "");
  return ok({
    kind: "day-closed",
    reportNumber: `F1-${report.machineCode}-${day}-${String(sequence).padStart(4, "0")}`,
    sequence,
    closedBy,
    nextDate: addDays(date, 1),
    report,
  });
};
