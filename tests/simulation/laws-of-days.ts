import type { DayProblem } from "../../core/day/day-problem.ts";
import { reportOfDay } from "../../core/day/report-of-day.ts";
import type { Fact, StoredFact } from "../../core/journal/fact.ts";
import type { Books } from "../../core/ports/journal.ts";
import type { Violations } from "./violations.ts";

interface Seen {
  readonly stored: StoredFact;
  readonly fact: Fact;
}

/** Every close adds up, follows the one before, and nothing comes into a closed day any more. */
export const checkDays = ({ violations }: { readonly violations: Violations }) => {
  let closes = 0;
  let closedUntil = "";

  const checkClose = ({ fact }: Seen) => {
    if (fact.kind !== "day-closed") return;
    const { report, sequence } = fact;
    closes++;
    if (sequence !== closes) violations.report(11, `close ${sequence} is the ${closes}th`);
    if (report.date <= closedUntil) violations.report(10, `${report.date} was closed before`);
    closedUntil = report.date;
    reportProblems(report.date, report.problems, violations);
  };

  return (facts: readonly Seen[]) => {
    for (const seen of facts) {
      if (seen.stored.businessDate <= closedUntil) {
        violations.report(10, `${seen.fact.kind} came into ${closedUntil}, which is closed`);
      }
      checkClose(seen);
    }
  };
};

/** The day that is still open would close without a difference. */
export const checkOpenDayAtRest = ({
  books,
  violations,
}: {
  readonly books: Books;
  readonly violations: Violations;
}): void => {
  const [date] = books.days.openDates();
  if (date === undefined) return;
  reportProblems(date, reportOfDay(books, date).problems, violations);
};

const LAWS: Readonly<Partial<Record<DayProblem["kind"], number>>> = {
  "products-stock": 8,
  "stock-tables": 8,
  "receipt-numbers": 11,
};

const reportProblems = (
  date: string,
  problems: readonly DayProblem[],
  violations: Violations,
): void => {
  for (const { kind, expected, found, where } of problems) {
    const what = `${date} does not close: ${kind}, ${expected} and ${found} (${where.join(", ")})`;
    violations.report(LAWS[kind] ?? 5, what);
  }
};
