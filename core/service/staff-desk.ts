import { type CloseRefusal, closeDay } from "../day/close-day.ts";
import { calendarDate } from "../day/due-dates.ts";
import { commitOrThrow } from "../journal/commit.ts";
import type { TerminalPorts } from "../ports/terminal-ports.ts";
import { saleToCaseFile } from "../receipt/case-file.ts";
import { printF1 } from "../report/print-f1.ts";
import type { StaffWorld } from "../sale/session-context.ts";

/** What staff can settle at the machine, behind their PIN. Every act is a fact. */
export const createStaffDesk = ({
  journal,
  printer,
  clock,
}: Pick<TerminalPorts, "journal" | "printer" | "clock">): StaffWorld => ({
  count: async (slotId, units, countedBy) => {
    commitOrThrow(journal, (books) => {
      const row = books.stock().find((stock) => stock.slotId === slotId);
      if (!row || row.isInHands) return [];
      const countedUnits = units;
      const differenceUnits = units - row.units;
      return [{ kind: "slot-counted", slotId, countedUnits, differenceUnits, countedBy }];
    });
  },

  printCase: async (orderCode) => {
    const { books } = journal;
    const saleId = books.saleIdOfOrderCode(orderCode.toUpperCase());
    const settings = books.snapshot()?.settings;
    if (saleId === null || !settings) return "no-such-order";
    const printed = await printer.print(
      saleToCaseFile({
        facts: books.saleFacts(saleId),
        settings,
        columns: printer.columns,
        printedAtMs: clock.nowMs(),
      }),
    );
    return printed.ok ? "printed" : "print-failed";
  },

  closeDay: async ({ date, position }) => {
    let refusal: CloseRefusal | null = null;
    commitOrThrow(journal, (books) => {
      const closed = closeDay(books, { date, closedBy: position }, calendarDate(clock));
      refusal = closed.ok ? null : closed.error;
      return closed.ok ? [closed.value] : [];
    });
    if (refusal) return refusal;
    const printed = await printF1({ journal, printer, clock }, date);
    return printed === "printed" ? "day-closed" : "day-closed-unprinted";
  },

  printDay: async (date) => {
    const printed = await printF1({ journal, printer, clock }, date);
    return printed === "printed" ? "day-printed" : "day-not-printed";
  },
});
