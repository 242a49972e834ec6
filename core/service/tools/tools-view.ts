import type { CatalogueSnapshot } from "../../catalogue/catalogue-snapshot.ts";
import { machinePlan } from "../../catalogue/machine-plan.ts";
import type { StaffToolsScreen, ToolResult, ToolSlot } from "../../contract/tools-screen.ts";
import type { ToolWish } from "../../contract/tools-touches.ts";
import type { TerminalPorts } from "../../ports/terminal-ports.ts";

interface ToolsMoment {
  readonly working: ToolWish["tool"] | null;
  readonly result: ToolResult | null;
}

export type ToolsView = (moment: ToolsMoment) => StaffToolsScreen;

/** What the technician sees: every device as it reports itself now, and what the last tool showed. */
export const createToolsView =
  (ports: TerminalPorts): ToolsView =>
  ({ working, result }) => {
    const { journal, printer, link, clock, technician } = ports;
    const { copies, care } = technician;
    const snapshot = journal.books.snapshot();
    return {
      kind: "staff-tools",
      machine: snapshot ? machinePlan(snapshot) : [],
      slots: snapshot ? toolSlots(ports, snapshot) : [],
      printer: printer.health(),
      isOnline: link.health().online,
      clock: { nowMs: clock.nowMs(), isTrusted: clock.isTrusted() },
      copies: { isSet: copies.isSet(), last: copies.last(), problem: copies.problem() },
      logLines: care.lastLogLines(),
      working,
      result,
    };
  };

const toolSlots = (
  { journal, dispenser }: TerminalPorts,
  { slots, products }: CatalogueSnapshot,
): readonly ToolSlot[] => {
  const { books } = journal;
  const stock = new Map(books.stock().map((row) => [row.slotId, row]));
  const vends = new Map(books.openTestVends().map((vend) => [vend.slotId, vend]));
  return slots.map((slot) => {
    const row = stock.get(slot.slotId);
    const sku = row?.sku ?? slot.sku;
    const vend = vends.get(slot.slotId);
    return {
      slotId: slot.slotId,
      slotLabel: slot.label,
      slotKind: slot.kind,
      name: products.find((product) => product.sku === sku)?.name ?? { id: sku, en: sku },
      bookUnits: row?.units ?? 0,
      isInDoubt: row?.inDoubt ?? false,
      ...dispenser.health(slot),
      openVendId: vend?.isOut ? vend.vendId : null,
    };
  });
};
