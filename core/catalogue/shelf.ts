import type { BusinessDate } from "../business-day.ts";
import type { SlotHealth } from "../ports/dispenser.ts";
import type { SlotStock } from "../ports/journal.ts";
import type { Fulfilment } from "../sale/sale-facts.ts";
import {
  type CatalogueSnapshot,
  coveredSlotIds,
  fulfilmentOf,
  isMachineProduct,
  type Product,
  type Slot,
} from "./catalogue-snapshot.ts";

export interface ShelfSources {
  readonly snapshot: CatalogueSnapshot;
  readonly stock: readonly SlotStock[];
  readonly businessDate: BusinessDate;
  readonly clockTrusted: boolean;
  readonly healthOf: (slot: Slot) => SlotHealth;
  /** Units already promised this week of what has no stock: services and goods made to order. */
  readonly promisedUnits: (sku: string) => number;
}

/** A slot that could hand out its product right now, and how many units nobody has claimed. */
export interface ShelfSlot {
  readonly slot: Slot;
  readonly freeUnits: number;
  readonly bestBefore: string | null;
  readonly editionNumber: number | null;
}

export interface ShelfItem {
  readonly product: Product;
  readonly fulfilment: Fulfilment;
  readonly variantId: string | null;
  /** Slots to take from, in order: what expires first goes first. */
  readonly slots: readonly ShelfSlot[];
  readonly freeUnits: number;
  /** Units are inside, but none can be handed out now. */
  readonly isBlocked: boolean;
}

/** What the machine can sell at this moment: law 13 as one pure function. */
export interface Shelf {
  readonly snapshot: CatalogueSnapshot;
  readonly items: readonly ShelfItem[];
  readonly item: (sku: string, variantId: string | null) => ShelfItem | null;
  readonly itemsOf: (sku: string) => readonly ShelfItem[];
}

export const arrangeShelf = (sources: ShelfSources): Shelf => {
  const stockBySlot = new Map(sources.stock.map((row) => [row.slotId, row]));
  const items = sources.snapshot.products
    .filter((product) => !product.needsArtwork)
    .flatMap((product) =>
      isMachineProduct(product)
        ? variantIds(product).map((id) => arrangeItem(product, id, sources, stockBySlot))
        : [promiseItem(product, sources)],
    );
  const byKey = new Map(items.map((item) => [keyOf(item.product.sku, item.variantId), item]));
  return {
    snapshot: sources.snapshot,
    items,
    item: (sku, variantId) => byKey.get(keyOf(sku, variantId)) ?? null,
    itemsOf: (sku) => items.filter((item) => item.product.sku === sku),
  };
};

/** Sold by a code: as many as the workshop can still make or serve this week (R5). */
const promiseItem = (product: Product, { promisedUnits }: ShelfSources): ShelfItem => ({
  product,
  fulfilment: fulfilmentOf(product),
  variantId: null,
  slots: [],
  freeUnits: Math.max(0, product.weeklyCapacity - promisedUnits(product.sku)),
  isBlocked: false,
});

const arrangeItem = (
  product: Product,
  variantId: string | null,
  sources: ShelfSources,
  stockBySlot: ReadonlyMap<string, SlotStock>,
): ShelfItem => {
  const covered = coveredSlotIds(sources.snapshot.slots);
  const stocked = sources.snapshot.slots
    .filter(({ slotId }) => !covered.has(slotId))
    .filter((slot) => slot.sku === product.sku && slot.variantId === variantId)
    .flatMap((slot) => {
      const row = stockBySlot.get(slot.slotId);
      const holdsThis = row?.sku === product.sku && row.variantId === variantId;
      return row && holdsThis && row.units > row.heldUnits ? [{ slot, row }] : [];
    });
  const slots = stocked
    .filter(({ slot, row }) => isSellable(product, slot, row, sources))
    .map(({ slot, row }) => ({
      slot,
      freeUnits: row.units - row.heldUnits,
      bestBefore: row.bestBefore,
      editionNumber: row.editionNumber,
    }))
    .sort(byExpiryThenSlot);
  return {
    product,
    fulfilment: "machine",
    variantId,
    slots,
    freeUnits: slots.reduce((sum, slot) => sum + slot.freeUnits, 0),
    isBlocked: stocked.length > 0 && slots.length === 0,
  };
};

const isSellable = (
  product: Product,
  slot: Slot,
  row: SlotStock,
  { businessDate, clockTrusted, healthOf }: ShelfSources,
): boolean => {
  if (row.inDoubt || row.isInHands) return false;
  if (product.isFood && !isFresh(row.bestBefore, businessDate, clockTrusted)) return false;
  const health = healthOf(slot);
  if (health.fault !== null) return false;
  return slot.kind === "spiral" || (health.door === "closed" && health.goods !== "absent");
};

/** Food is sold until the end of the day before its best-before date, and never by a doubtful clock. */
const isFresh = (
  bestBefore: string | null,
  businessDate: BusinessDate,
  clockTrusted: boolean,
): boolean => clockTrusted && bestBefore !== null && businessDate < bestBefore;

const byExpiryThenSlot = (left: ShelfSlot, right: ShelfSlot): number =>
  (left.bestBefore ?? "9").localeCompare(right.bestBefore ?? "9") ||
  left.slot.slotId.localeCompare(right.slot.slotId);

const variantIds = (product: Product): readonly (string | null)[] =>
  product.variants.length === 0 ? [null] : product.variants.map((variant) => variant.variantId);

const keyOf = (sku: string, variantId: string | null): string => `${sku}/${variantId ?? ""}`;
