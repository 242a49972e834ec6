import type { CatalogueSnapshot, Slot } from "../catalogue/catalogue-snapshot.ts";
import { machinePlan } from "../catalogue/machine-plan.ts";
import type {
  DeliveryLine,
  DeliveryLineState,
  DeliveryScreen,
} from "../contract/delivery-screens.ts";
import type { SlotHealth } from "../ports/dispenser.ts";
import { lineState, type Sale, type SaleLine } from "./sale.ts";

/** The lines of a paid sale as the delivery screen shows them. */
export const deliveryLines = (
  sale: Sale,
  snapshot: CatalogueSnapshot,
  openDoor: Slot | null,
  codes: ReadonlyMap<string, string>,
): DeliveryLine[] =>
  sale.lines.map((line) => {
    const slotId = line.attempts.at(-1)?.slotId ?? line.slotId;
    const slot = snapshot.slots.find((candidate) => candidate.slotId === slotId);
    const product = snapshot.products.find((candidate) => candidate.sku === line.sku);
    return {
      lineId: line.lineId,
      sku: line.sku,
      workshopId: product?.workshopId ?? "craft",
      name: line.name,
      state: shownState(line, openDoor?.slotId === slotId),
      fulfilment: line.fulfilment,
      slotKind: slot?.kind ?? null,
      slotLabel: slot?.label ?? "",
      cabinet: slot?.cabinet ?? "",
      code: codes.get(line.lineId) ?? null,
      readyBy: line.readyBy,
      validUntil: line.validUntil,
    };
  });

/** Lockers of this purchase that stand open although their goods are out. */
export const openDoorsOf = (
  sale: Sale,
  { slots }: CatalogueSnapshot,
  healthOf: (slot: Slot) => SlotHealth,
): readonly string[] => {
  const opened = new Set(
    sale.lines.flatMap((line) =>
      lineState(line) === "delivered" ? (line.attempts.at(-1)?.slotId ?? []) : [],
    ),
  );
  return slots
    .filter((slot) => opened.has(slot.slotId) && slot.kind === "locker")
    .filter((slot) => healthOf(slot).door === "open")
    .map(({ label }) => label);
};

/** Line by line, and which of them is being handed out. */
export const deliveryScreen = (
  sale: Sale,
  snapshot: CatalogueSnapshot,
  lines: readonly DeliveryLine[],
  isReminded: boolean,
): DeliveryScreen => ({
  kind: "delivery",
  orderCode: sale.orderCode,
  lines,
  currentLineId:
    lines.find(({ state }) => state === "moving" || state === "take-and-close")?.lineId ?? null,
  isPickUp: sale.pickUp?.opened ?? false,
  isReminded,
  machine: machinePlan(snapshot),
});

const shownState = (line: SaleLine, isDoorOpen: boolean): DeliveryLineState => {
  const state = lineState(line);
  if (line.code && state !== "refund-owed") return "code-shown";
  switch (state) {
    case "waiting":
      return "waiting";
    case "in-flight":
      return "moving";
    case "to-collect":
      return "code-shown";
    case "delivered":
      return isDoorOpen ? "take-and-close" : "delivered";
    case "unknown":
    case "not-delivered":
    case "refund-owed":
      return "not-delivered";
  }
};
