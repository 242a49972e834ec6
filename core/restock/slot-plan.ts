import type { BusinessDate } from "../business-day.ts";
import {
  type CatalogueSnapshot,
  coveredSlotIds,
  type Product,
  type Slot,
} from "../catalogue/catalogue-snapshot.ts";
import type { Books, SlotStock } from "../ports/journal.ts";
import { SALES_DAYS } from "../ports/restock-ledger.ts";
import type { ProductChoice } from "./restock-draft.ts";

/** Why hands are needed at a slot, the most urgent first. */
export const SLOT_NEEDS = ["expired", "in-doubt", "swap", "empty", "below-par"] as const;
export type SlotNeed = (typeof SLOT_NEEDS)[number];

/** One slot as the restocker finds it, and what to bring for it. */
export interface SlotPlan {
  readonly slot: Slot;
  readonly stock: SlotStock | null;
  /** What stands there now. */
  readonly product: Product;
  /** What the hub wants there from this visit on; null while nothing changes. */
  readonly planned: ProductChoice | null;
  readonly need: SlotNeed | null;
  /** Units to take out because their date is over on the day of the visit. */
  readonly takeOutUnits: number;
  readonly bringUnits: number;
  /** Label of the neighbour whose wide goods take this room; such a slot is only emptied. */
  readonly coveredBy: string | null;
}

/** Until the next visit, for goods that keep. */
const VISIT_EVERY_DAYS = 1;
const HALF = 0.5;

/** Fewer inside than this want filling. */
export const parOf = ({ parUnits, capacity }: Pick<Slot, "parUnits" | "capacity">): number =>
  Math.min(capacity, parUnits ?? Math.ceil(capacity * HALF));

/**
 * Every slot of the machine for a visit on `date`: food whose date is over then comes out; what is
 * below par is filled. Food is brought only as far as it sells while it keeps, but at least to par.
 */
export const planSlots = (books: Books, date: BusinessDate): readonly SlotPlan[] => {
  const snapshot = books.snapshot();
  if (!snapshot) return [];
  const stock = new Map(books.stock().map((row) => [row.slotId, row]));
  const covered = coveredSlotIds(snapshot.slots);
  return snapshot.slots.flatMap((slot) => {
    const row = stock.get(slot.slotId) ?? null;
    const product = productOf(snapshot, row && row.units > 0 ? row.sku : slot.sku);
    if (!product) return [];
    return planSlot({
      books,
      snapshot,
      slot,
      row,
      product,
      date,
      isCovered: covered.has(slot.slotId),
    });
  });
};

interface SlotSources {
  readonly books: Books;
  readonly snapshot: CatalogueSnapshot;
  readonly slot: Slot;
  readonly row: SlotStock | null;
  readonly product: Product;
  readonly date: BusinessDate;
  readonly isCovered: boolean;
}

const planSlot = (sources: SlotSources): SlotPlan => {
  const { books, snapshot, slot, row, product, date, isCovered } = sources;
  const units = row?.units ?? 0;
  const planned = isCovered ? null : plannedProduct(slot, row);
  const bestBefore = row?.bestBefore ?? null;
  const isOver = bestBefore !== null && bestBefore <= date;
  const takeOutUnits = units > 0 && (isOver || planned !== null || isCovered) ? units : 0;
  const remaining = units - takeOutUnits;
  const next = productOf(snapshot, planned?.sku ?? slot.sku) ?? product;
  const target = isCovered ? 0 : targetUnits(books, snapshot, slot, next);
  const isLow = remaining < Math.min(parOf(slot), target);
  return {
    slot,
    stock: row,
    product,
    planned,
    need: needOf({ isOver: isOver && units > 0, isLow, remaining, takeOutUnits }, sources, planned),
    takeOutUnits,
    bringUnits: isLow ? target - remaining : 0,
    coveredBy: snapshot.slots.find(({ covers }) => covers?.includes(slot.slotId))?.label ?? null,
  };
};

const needOf = (
  found: {
    readonly isOver: boolean;
    readonly isLow: boolean;
    readonly remaining: number;
    readonly takeOutUnits: number;
  },
  { row, isCovered }: SlotSources,
  planned: ProductChoice | null,
): SlotNeed | null => {
  if (found.isOver) return "expired";
  if (row?.inDoubt) return "in-doubt";
  if (planned || (isCovered && found.takeOutUnits > 0)) return "swap";
  if (!found.isLow) return null;
  return found.remaining === 0 ? "empty" : "below-par";
};

/** What the hub plans there; also where goods of another product than the planogram's still lie. */
const plannedProduct = (slot: Slot, row: SlotStock | null): ProductChoice | null => {
  const { next } = slot;
  if (next && (next.sku !== slot.sku || next.variantId !== slot.variantId)) return next;
  const isOther =
    row !== null && row.units > 0 && (row.sku !== slot.sku || row.variantId !== slot.variantId);
  return isOther ? { sku: slot.sku, variantId: slot.variantId } : null;
};

/** As full as it makes sense: food as far as it sells while it keeps, the rest to the brim. */
const targetUnits = (
  books: Books,
  { slots }: CatalogueSnapshot,
  slot: Slot,
  { sku, isFood, shelfLifeDays }: Product,
): number => {
  if (!isFood) return slot.capacity;
  const twins = slots.filter((one) => one.sku === sku).length || 1;
  const soldADay = books.restock.soldUnits(sku) / SALES_DAYS / twins;
  const keepsDays = Math.max(VISIT_EVERY_DAYS, shelfLifeDays ?? VISIT_EVERY_DAYS);
  return Math.min(slot.capacity, Math.max(parOf(slot), Math.ceil(soldADay * keepsDays)));
};

const productOf = ({ products }: CatalogueSnapshot, sku: string): Product | null =>
  products.find((product) => product.sku === sku) ?? null;

/** What needs hands first comes first; then as the slots stand in the machine. */
export const byNeed = (plans: readonly SlotPlan[]): readonly SlotPlan[] =>
  plans.toSorted((one, other) => urgency(one) - urgency(other));

const urgency = ({ need }: SlotPlan): number =>
  need === null ? SLOT_NEEDS.length : SLOT_NEEDS.indexOf(need);

/** Products that may stand in a slot: those handed out that way, each colour and size by itself. */
export const fittingProducts = (
  { products }: Pick<CatalogueSnapshot, "products">,
  { kind }: Pick<Slot, "kind">,
): readonly (ProductChoice & { readonly product: Product })[] =>
  products
    .filter(({ handOut, supply }) => handOut === kind && supply.kind !== "made-to-order")
    .flatMap((product) => {
      const ids =
        product.variants.length === 0 ? [null] : product.variants.map((one) => one.variantId);
      return ids.map((variantId) => ({ sku: product.sku, variantId, product }));
    });
