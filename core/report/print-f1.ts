import { commitOrThrow } from "../journal/commit.ts";
import type { Clock } from "../ports/clock.ts";
import type { ClosedDay } from "../ports/day-ledger.ts";
import type { Journal } from "../ports/journal.ts";
import type { ReceiptPrinter } from "../ports/receipt-printer.ts";
import { printOutcome } from "../receipt/print-outcome.ts";
import { f1JobTag, f1ToPaper } from "./f1/f1-paper.ts";

/** May paper already carry this report? Then the next one says SALINAN. */
export const mayBeOnPaper = ({ prints }: Pick<ClosedDay, "prints">): boolean =>
  prints.onPaper > 0 || prints.isOpen;

/** Prints the report of a closed day; the intent is on disk before paper moves, the outcome after. */
export const printF1 = async (
  {
    journal,
    printer,
    clock,
  }: { readonly journal: Journal; readonly printer: ReceiptPrinter; readonly clock: Clock },
  date: string,
): Promise<"printed" | "failed"> => {
  const closed = journal.books.days.closedOn(date);
  if (!closed) return "failed";
  const { reportNumber, sequence } = closed.fact;
  const isCopy = mayBeOnPaper(closed);
  commitOrThrow(journal, () => [{ kind: "day-report-started", reportNumber, isCopy }]);
  const printed = await printer.print(
    f1ToPaper({
      closed,
      columns: printer.columns,
      isCopy,
      printedAtMs: clock.nowMs(),
      jobTag: f1JobTag(sequence, closed.prints.started),
    }),
  );
  commitOrThrow(journal, () => [
    {
      kind: "day-report-finished",
      reportNumber,
      ...printOutcome(printed),
    },
  ]);
  return printed.ok ? "printed" : "failed";
};
