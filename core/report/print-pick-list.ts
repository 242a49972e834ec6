import type { BusinessDate } from "../business-day.ts";
import { commitOrThrow } from "../journal/commit.ts";
import type { TerminalPorts } from "../ports/terminal-ports.ts";
import { printOutcome } from "../receipt/print-outcome.ts";
import { planSlots } from "../restock/slot-plan.ts";
import { pickListToPaper } from "./pick-list-paper.ts";

/** Prints what to bring on a date; the intent is on disk before paper moves, the outcome after. */
export const printPickList = async (
  { journal, printer }: Pick<TerminalPorts, "journal" | "printer">,
  forDate: BusinessDate,
  isAutomatic: boolean,
): Promise<"printed" | "failed"> => {
  const { books } = journal;
  const snapshot = books.snapshot();
  if (!snapshot) return "failed";
  const earlierPrints = books.restock.pickList(forDate).started;
  commitOrThrow(journal, () => [{ kind: "pick-list-started", forDate, isAutomatic }]);
  const printed = await printer.print(
    pickListToPaper({
      plans: planSlots(books, forDate),
      products: snapshot.products,
      settings: snapshot.settings,
      forDate,
      columns: printer.columns,
      jobTag: jobTagOf(forDate, earlierPrints),
    }),
  );
  commitOrThrow(journal, () => [
    {
      kind: "pick-list-finished",
      forDate,
      ...printOutcome(printed),
    },
  ]);
  return printed.ok ? "printed" : "failed";
};

/** L, the day of the month and how often its list was printed before: ties the proof to this print. */
const jobTagOf = (forDate: BusinessDate, earlierPrints: number): string =>
  `L${forDate.slice(-2)}${(earlierPrints % 36).toString(36).toUpperCase()}`;
