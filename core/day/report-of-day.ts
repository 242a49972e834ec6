import { addDays, type BusinessDate } from "../business-day.ts";
import type { Books, Journal } from "../ports/journal.ts";
import type { DayReport } from "./day-report.ts";
import { tableProblems } from "./table-problems.ts";
import { tallyDay } from "./tally-day.ts";

/** The report of a date that is not closed, as it would be closed now. */
export const reportOfDay = (books: Books, date: BusinessDate): DayReport => {
  const { days } = books;
  const snapshot = days.snapshotAtEndOf(date);
  const { figures, problems } = tallyDay({
    date,
    machineCode: snapshot?.machineCode ?? "M00",
    facts: days.facts(date),
    factsOfSale: books.saleFacts,
    before: days.closed(1)[0]?.fact.report ?? null,
    snapshotBefore: days.snapshotAtEndOf(addDays(date, -1)),
    snapshot,
  });
  const isToday = date === books.businessDate();
  const now = isToday ? { stock: books.stock(), openRefunds: books.openRefunds() } : null;
  return { ...figures, problems: [...problems, ...tableProblems(figures, days.tables(date), now)] };
};

/** The same for a screen that asks again and again: computed anew only after a commit. */
export const createDayPreview = (
  journal: Pick<Journal, "books" | "onCommit">,
): { readonly of: (date: BusinessDate) => DayReport; readonly stop: () => void } => {
  let known: DayReport | null = null;
  const stop = journal.onCommit(() => {
    known = null;
  });
  return {
    of: (date) => {
      if (known?.date !== date) known = reportOfDay(journal.books, date);
      return known;
    },
    stop,
  };
};
