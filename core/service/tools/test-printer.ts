import { commitOrThrow } from "../../journal/commit.ts";
import type { PrinterError } from "../../ports/receipt-printer.ts";
import type { TerminalPorts } from "../../ports/terminal-ports.ts";
import type { Position } from "../position.ts";
import { testPage } from "./test-page.ts";

/** Prints the test page, its facts before and after; null when it is out. */
export const testPrinter = async (
  { journal, printer, clock, ids }: Pick<TerminalPorts, "journal" | "printer" | "clock" | "ids">,
  by: Position,
): Promise<PrinterError["kind"] | null> => {
  const testId = ids.newId();
  commitOrThrow(journal, () => [{ kind: "device-test-started", testId, device: "printer", by }]);
  const machineCode = journal.books.snapshot()?.machineCode ?? "";
  const printed = await printer.print(
    testPage({ machineCode, columns: printer.columns, nowMs: clock.nowMs() }),
  );
  const isUnknown = !printed.ok && printed.error.kind === "printer.unknown";
  commitOrThrow(journal, () => [
    {
      kind: "device-tested",
      testId,
      device: "printer",
      outcome: printed.ok ? "passed" : isUnknown ? "unknown" : "failed",
      unitsOut: 0,
      unitPriceRupiah: 0,
      frames: [],
      by,
    },
  ]);
  return printed.ok ? null : printed.error.kind;
};
