import type { Slot } from "../../catalogue/catalogue-snapshot.ts";
import type { HealthFinding } from "../../contract/health-finding.ts";
import type { SlotFault, SlotHealth } from "../../ports/dispenser.ts";
import type { PrinterError, PrinterHealth } from "../../ports/receipt-printer.ts";
import type { HealthSources } from "./health-sources.ts";

interface Seen {
  readonly slot: Slot;
  readonly health: SlotHealth;
}

/** Boards, doors and slots, each told once: of a dead board its slots say nothing more. */
export const machineFindings = ({
  slots,
  healthOf,
  books,
}: Pick<HealthSources, "slots" | "healthOf" | "books">): readonly HealthFinding[] => {
  if (!slots) return [{ kind: "no-catalogue" }];
  const boards = Map.groupBy(slots, ({ board }) => board);
  const seen = slots.map((slot) => ({ slot, health: healthOf(slot) }));
  return [
    ...[...boards.values()].flatMap((own) => boardFindings(own, healthOf)),
    ...seen.flatMap(slotFindings),
    ...doors(seen),
    ...goods(seen, books.stock),
  ];
};

/** These strike a whole board at once. */
const BOARD_FAULTS = {
  "board-silent": "board-silent",
  "line-closed": "board-unplugged",
  "cabinet-stopped": "cabinet-stopped",
  "no-such-slot": "board-not-set-up",
} as const satisfies Partial<Record<SlotFault, HealthFinding["kind"]>>;

const isOfBoard = (fault: SlotFault | null): fault is keyof typeof BOARD_FAULTS =>
  fault !== null && fault in BOARD_FAULTS;

const boardFindings = (
  slots: readonly Slot[],
  healthOf: HealthSources["healthOf"],
): readonly HealthFinding[] => {
  const [first] = slots;
  if (!first) return [];
  const board = { board: first.board, slotKind: first.kind, slots: slots.length };
  const faults = slots.map((slot) => healthOf(slot).fault).filter(isOfBoard);
  const kinds = [...new Set(faults)].map((fault) => BOARD_FAULTS[fault]);
  return kinds.length === 0
    ? [{ kind: "board-fine", ...board }]
    : kinds.map((kind) => ({ kind, ...board }));
};

const placeOf = ({ slotId, label, kind }: Slot) => ({
  slotId,
  slotLabel: label,
  slotKind: kind,
});

const slotFindings = ({ slot, health }: Seen): readonly HealthFinding[] => {
  const place = placeOf(slot);
  if (health.fault === "latch-stuck") return [{ kind: "lock-stuck", ...place }];
  if (health.fault === "motor-fault") return [{ kind: "motor-stopped", ...place }];
  return [];
};

const doors = (seen: readonly Seen[]): readonly HealthFinding[] => {
  const open = seen.filter(({ health }) => health.door === "open");
  const closed = seen.filter(({ health }) => health.door === "closed");
  if (open.length > 0) return open.map(({ slot }) => ({ kind: "door-open", ...placeOf(slot) }));
  return closed.length > 0 ? [{ kind: "doors-fine", doors: closed.length }] : [];
};

const goods = (
  seen: readonly Seen[],
  stock: HealthSources["books"]["stock"],
): readonly HealthFinding[] => {
  const rows = new Map(stock.map((row) => [row.slotId, row]));
  const unsure = seen.flatMap(({ slot, health }): readonly HealthFinding[] => {
    const row = rows.get(slot.slotId);
    // Whoever has it in hands counts it first.
    if (row?.isInHands) return [];
    if (row?.inDoubt) return [{ kind: "slot-in-doubt", ...placeOf(slot) }];
    const looksEmpty = health.goods === "absent" && health.door === "closed";
    return looksEmpty && row !== undefined && row.units > 0
      ? [{ kind: "locker-looks-empty", ...placeOf(slot) }]
      : [];
  });
  return unsure.length > 0 ? unsure : [{ kind: "slots-fine", slots: seen.length }];
};

const PRINTER_FINDINGS = {
  "printer.paper-out": "printer-paper-out",
  "printer.cover-open": "printer-cover-open",
  "printer.cutter-jam": "printer-cutter-jam",
  "printer.fault": "printer-fault",
  "printer.no-answer": "printer-silent",
  "printer.line-closed": "printer-unplugged",
  "printer.unknown": "printer-unsure",
} as const satisfies Readonly<Record<PrinterError["kind"], HealthFinding["kind"]>>;

export const printerFindings = ({ fault, paperLow }: PrinterHealth): readonly HealthFinding[] => {
  if (fault !== null) return [{ kind: PRINTER_FINDINGS[fault] }];
  return [{ kind: paperLow ? "paper-low" : "printer-fine" }];
};
