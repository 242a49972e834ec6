import { commitOrThrow } from "../journal/commit.ts";
import type { TerminalPorts } from "../ports/terminal-ports.ts";
import { printOutcome } from "../receipt/print-outcome.ts";
import type { RestockVisit } from "../restock/restock-visit.ts";
import { f2JobTag, f2ToPaper } from "./f2/f2-paper.ts";

/** Slips that can be printed again at the machine. */
export const LISTED_SLIPS = 5;

/** May paper already carry this slip? Then the next one says SALINAN. */
const mayBeOnPaper = ({ prints }: RestockVisit): boolean => prints.onPaper > 0 || prints.isOpen;

/** Prints the slip of an ended visit; the intent is on disk before paper moves, the outcome after. */
export const printF2 = async (
  { journal, printer, clock }: Pick<TerminalPorts, "journal" | "printer" | "clock">,
  visitId: string,
): Promise<"printed" | "failed"> => {
  const { books } = journal;
  const visit = books.restock.endedVisits(LISTED_SLIPS).find((one) => one.visitId === visitId);
  const letterhead = books.snapshot()?.settings;
  const slip = visit?.ended?.slip;
  if (!visit || !slip || !letterhead) return "failed";
  const isCopy = mayBeOnPaper(visit);
  commitOrThrow(journal, () => [{ kind: "slip-started", visitId, isCopy }]);
  const printed = await printer.print(
    f2ToPaper({
      visit,
      letterhead,
      columns: printer.columns,
      isCopy,
      printedAtMs: clock.nowMs(),
      jobTag: f2JobTag(slip.sequence, visit.prints.started),
    }),
  );
  commitOrThrow(journal, () => [
    {
      kind: "slip-finished",
      visitId,
      ...printOutcome(printed),
    },
  ]);
  return printed.ok ? "printed" : "failed";
};
