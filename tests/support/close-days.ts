import { closeDay } from "../../core/day/close-day.ts";
import type { DayReport } from "../../core/day/day-report.ts";
import type { KioskJournal } from "../../db/kiosk/journal.ts";

/** Closes every date the journal has open, oldest first, as if the calendar were far ahead. */
export const closeAllDays = (journal: KioskJournal): readonly DayReport[] =>
  journal.books.days.openDates().map((date) => {
    const stored = journal.commit((books) => {
      const closed = closeDay(books, { date, closedBy: "Petugas piket" }, "2099-12-31");
      if (!closed.ok) throw new Error(`${date} is not closed: ${closed.error}`);
      return [closed.value];
    });
    if (!stored.ok) throw new Error(stored.error.kind);
    const report = journal.books.days.closedOn(date)?.fact.report;
    if (!report) throw new Error(`${date} was not closed`);
    return report;
  });
