import type { Product, Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import type {
  FittingProduct,
  RestockDraft,
  RestockScreen,
  RestockSlotCard,
  RestockSlotScreen,
} from "../../core/contract/restock-screens.ts";
import { sampleProduct, snapshot } from "./sample-goods.ts";

const TODAY = "2026-11-24";

/** A morning: bread of four days ago, an opened locker, a few empty places. */
const FOUND: Readonly<Record<string, Partial<RestockSlotCard>>> = {
  S11: { units: 3, need: "expired", takeOutUnits: 3, bringUnits: 8, bestBefore: TODAY },
  S13: { units: 6, bestBefore: "2026-11-27" },
  S31: { units: 4, need: "in-doubt" },
  L04: { units: 1, need: "in-doubt" },
  S65: { units: 2, need: "swap", takeOutUnits: 2, bringUnits: 6 },
  S22: { units: 0, need: "empty", bringUnits: 8 },
  L06: { units: 0, need: "empty", bringUnits: 1 },
  L08: { units: 0, need: "empty", bringUnits: 1 },
  S41: { units: 2, need: "below-par", bringUnits: 4 },
};

const labelOf = ({ variants }: Product, variantId: string | null) =>
  variants.find((one) => one.variantId === variantId)?.label ?? null;

const card = (slot: Slot): RestockSlotCard => {
  const product = sampleProduct(slot.sku);
  return {
    slotId: slot.slotId,
    label: slot.label,
    kind: slot.kind,
    board: slot.board,
    channel: slot.channel,
    name: product.name,
    variantLabel: labelOf(product, slot.variantId),
    units: slot.capacity,
    capacity: slot.capacity,
    bestBefore: null,
    need: null,
    bringUnits: 0,
    takeOutUnits: 0,
    plannedName: slot.slotId === "S65" ? sampleProduct("KLT-06").name : null,
    coveredBy: null,
    isDone: slot.slotId === "S12" || slot.slotId === "S14",
    ...FOUND[slot.slotId],
  };
};

const URGENT = ["expired", "in-doubt", "swap", "empty", "below-par"];

export const sampleRestock = (): RestockScreen => ({
  kind: "staff-restock",
  slots: snapshot.slots
    .map(card)
    .toSorted(
      (one, other) =>
        (URGENT.indexOf(one.need ?? "") >>> 0) - (URGENT.indexOf(other.need ?? "") >>> 0),
    ),
  doneSlots: 2,
  slips: [
    {
      visitId: "visit-1",
      number: "F2-M01-20261123-0007",
      date: "2026-11-23",
      slots: 12,
      paper: "printed",
    },
    {
      visitId: "visit-2",
      number: "F2-M01-20261122-0006",
      date: "2026-11-22",
      slots: 9,
      paper: "none",
    },
  ],
  differenceUnits: -2,
  isWorking: false,
  notice: null,
});

export const sampleRestockDone = (): RestockScreen => {
  const screen = sampleRestock();
  return {
    ...screen,
    slots: screen.slots.map((slot) => ({ ...slot, need: null, bringUnits: 0, takeOutUnits: 0 })),
    doneSlots: null,
    notice: "slip-printed",
  };
};

const fitting = ({ sku, variantId }: Pick<Slot, "sku" | "variantId">): FittingProduct => {
  const product = sampleProduct(sku);
  return {
    sku,
    variantId,
    name: product.name,
    variantLabel: labelOf(product, variantId),
    isFood: product.isFood,
    shelfLifeDays: product.shelfLifeDays,
    editionPieces: product.edition?.pieces ?? null,
  };
};

export const SAMPLE_DRAFT: RestockDraft = {
  counted: { units: 3, reason: null },
  withdrawn: [{ units: 3, reason: "expired" }],
  filled: {
    broughtUnits: 9,
    loadedUnits: 8,
    batchNumber: "24112601",
    producedOn: TODAY,
    bestBefore: "2026-11-28",
    editionNumber: null,
  },
  product: null,
};

export const sampleRestockSlot = (
  slotId: string,
  draft: Partial<RestockDraft> = {},
): RestockSlotScreen => {
  const slot = snapshot.slots.find((one) => one.slotId === slotId);
  if (!slot) throw new Error(`${slotId} is not in the seed catalogue`);
  const { units, takeOutUnits, bringUnits, bestBefore } = card(slot);
  return {
    kind: "staff-restock-slot",
    slotId,
    label: slot.label,
    slotKind: slot.kind,
    capacity: slot.capacity,
    bookUnits: units,
    promisedUnits: slotId === "S11" ? 1 : 0,
    bestBefore,
    takeOutUnits,
    bringUnits,
    now: fitting(slot),
    next: fitting(slot),
    fitting: snapshot.slots
      .filter(({ kind }) => kind === slot.kind)
      .map(fitting)
      .filter(isFirst),
    draft: { counted: null, withdrawn: null, filled: null, product: null, ...draft },
    door: slot.kind === "locker" ? "open" : null,
    today: TODAY,
    isWorking: false,
    notice: null,
  };
};

const isFirst = (one: FittingProduct, place: number, all: readonly FittingProduct[]): boolean =>
  all.findIndex(({ sku, variantId }) => sku === one.sku && variantId === one.variantId) === place;
