import * as z from "zod";
import { addDays, type BusinessDate } from "../business-day.ts";
import { coveredSlotIds, type Product, type Slot } from "../catalogue/catalogue-snapshot.ts";
import type { Fact } from "../journal/fact.ts";
import type { Books, SlotStock } from "../ports/journal.ts";

/** What a person reports after standing at the open machine. */
export const RestockReport = z.object({
  /** Role or device; never a person's name. */
  loadedBy: z.string().min(1).max(40),
  /** What each named slot holds now. Without it, every slot was filled to its capacity. */
  loads: z
    .array(
      z.object({
        slotId: z.string(),
        units: z.int().nonnegative(),
        /** The production date on the packs; today when left out. */
        producedOn: z.iso.date().nullable(),
        /** The number written on the one piece inside; null or left out for everything else. */
        editionNumber: z.int().positive().nullable().optional(),
      }),
    )
    .optional(),
});
export type RestockReport = z.infer<typeof RestockReport>;

/**
 * The dated facts of a load. Goods that are dated or in doubt are exchanged whole, the rest is topped
 * up. A slot with an open order is left alone: its units are promised; so is one that a restocker has in
 * hands, and one whose room a neighbour's goods take.
 */
export const restock = (
  books: Books,
  report: RestockReport,
  calendarDate: BusinessDate = books.businessDate(),
): readonly Fact[] => {
  const snapshot = books.snapshot();
  // Once the day is closed the books are a day ahead: bread of tonight is not tomorrow's.
  const today = calendarDate < books.businessDate() ? calendarDate : books.businessDate();
  if (!snapshot) return [];
  const stock = new Map(books.stock().map((row) => [row.slotId, row]));
  const covered = coveredSlotIds(snapshot.slots);
  const loads = new Map(report.loads?.map((load) => [load.slotId, load]));
  return snapshot.slots.flatMap((slot) => {
    const load = loads.get(slot.slotId);
    const product = snapshot.products.find(({ sku }) => sku === slot.sku);
    if (!product || (report.loads && !load) || covered.has(slot.slotId)) return [];
    const units = Math.min(load?.units ?? slot.capacity, slot.capacity);
    const producedOn = load?.producedOn ?? today;
    const row = stock.get(slot.slotId);
    const editionNumber = numberOfPiece(slot, product, load?.editionNumber ?? null);
    return loadSlot({ slot, product, row, units, producedOn, editionNumber }, report);
  });
};

interface SlotLoad {
  readonly slot: Slot;
  readonly product: Product;
  readonly row: SlotStock | undefined;
  /** What the slot holds afterwards. */
  readonly units: number;
  readonly producedOn: string;
  readonly editionNumber: number | null;
}

/** A number can be known where one piece fills the slot, and only if the edition has it. */
const numberOfPiece = (
  { capacity }: Slot,
  { edition }: Product,
  told: number | null,
): number | null =>
  edition && told !== null && told <= edition.pieces && capacity === 1 ? told : null;

const loadSlot = (
  { slot, product, row, units, producedOn, editionNumber }: SlotLoad,
  { loadedBy }: RestockReport,
): readonly Fact[] => {
  const inside = row?.units ?? 0;
  if (row && (row.heldUnits > 0 || row.isInHands)) return [];
  const isOtherPiece = editionNumber !== null && editionNumber !== row?.editionNumber;
  const isExchanged =
    product.isFood || row?.inDoubt || row?.sku !== slot.sku || units < inside || isOtherPiece;
  if (!isExchanged && units === inside) return [];
  const withdrawnUnits = isExchanged ? inside : 0;
  const { slotId } = slot;
  const withdrawn: readonly Fact[] =
    withdrawnUnits > 0
      ? [{ kind: "slot-withdrawn", slotId, withdrawnUnits, reason: "reload" }]
      : [];
  return [
    ...withdrawn,
    {
      kind: "slot-loaded",
      slotId,
      sku: slot.sku,
      variantId: slot.variantId,
      addedUnits: units - inside + withdrawnUnits,
      producedOn: product.isFood ? producedOn : null,
      bestBefore:
        product.isFood && product.shelfLifeDays !== null
          ? addDays(producedOn, product.shelfLifeDays)
          : null,
      editionNumber,
      loadedBy,
    },
  ];
};
