import type { CatalogueSnapshot } from "../catalogue/catalogue-snapshot.ts";
import type { Fact, FactOf } from "../journal/fact.ts";
import type { StockOfDay } from "./day-report.ts";

/** What a slot holds when the day begins. */
export interface SlotStart {
  readonly slotId: string;
  readonly sku: string;
  readonly variantId: string | null;
  readonly units: number;
}

/** The moves of one day, slot by slot and product by product (law 8). */
export interface StockLedger {
  /** Takes loads, withdrawals, losses, counts, changed products and new catalogues, nothing else. */
  readonly take: (fact: Fact) => void;
  /** A unit was seen to leave. */
  readonly sell: (slotId: string, sold: Pick<StockOfDay, "sku" | "variantId">) => void;
  /** Slots in which there is or was something, in the order of their names. */
  readonly rows: () => readonly StockOfDay[];
}

type Row = { -readonly [K in keyof StockOfDay]: StockOfDay[K] };
type Goods = Pick<StockOfDay, "sku" | "variantId">;

/** Begins with what the day before left, and the planogram that was in force then. */
export const createStockLedger = (
  start: readonly SlotStart[],
  snapshotBefore: CatalogueSnapshot | null,
): StockLedger => {
  let snapshot = snapshotBefore;
  const current = new Map(
    start.map(({ units, ...slot }) => [slot.slotId, newRow(slot.slotId, slot, units)]),
  );
  const finished: Row[] = [];

  /** Products that the restocker put in the place of the planned ones. */
  const reassigned = new Map<string, Goods>();
  const planned = (slotId: string): Goods | null =>
    reassigned.get(slotId) ?? snapshot?.slots.find((slot) => slot.slotId === slotId) ?? null;

  const rowOf = (slotId: string, goods: Goods | null): Row => {
    const known = current.get(slotId);
    if (known) return known;
    const row = newRow(slotId, planned(slotId) ?? goods ?? { sku: "", variantId: null }, 0);
    current.set(slotId, row);
    return row;
  };

  /** From here on the slot holds another product; what was inside is counted under its name. */
  const change = (row: Row, goods: Goods): Row => {
    if (row.sku === goods.sku && row.variantId === goods.variantId) return row;
    const units = row.endUnits;
    row.differenceUnits -= units;
    row.endUnits = 0;
    finished.push(row);
    const next = newRow(row.slotId, goods, 0);
    next.differenceUnits = units;
    next.endUnits = units;
    current.set(row.slotId, next);
    return next;
  };

  const load = (fact: FactOf<"slot-loaded">) => {
    const row = change(rowOf(fact.slotId, fact), fact);
    row.loadedUnits += fact.addedUnits;
    row.endUnits += fact.addedUnits;
  };

  /** More than the books knew of: what was missing in them is a difference. */
  const takeOut = (row: Row, column: "soldUnits" | "withdrawnUnits", units: number) => {
    const unknownUnits = Math.max(0, units - row.endUnits);
    row[column] += units;
    row.differenceUnits += unknownUnits;
    row.endUnits += unknownUnits - units;
    afterTaking(row);
  };

  const count = ({ slotId, countedUnits }: FactOf<"slot-counted">) => {
    const row = rowOf(slotId, null);
    row.differenceUnits += countedUnits - row.endUnits;
    row.endUnits = countedUnits;
    row.countedUnits = countedUnits;
    afterTaking(row);
  };

  /** An empty slot takes the product the planogram names. */
  const afterTaking = (row: Row) => {
    const goods = planned(row.slotId);
    if (row.endUnits === 0 && goods) change(row, goods);
  };

  const adopt = (next: CatalogueSnapshot) => {
    for (const { slotId, sku, variantId } of next.slots) {
      const before = snapshot?.slots.find((slot) => slot.slotId === slotId);
      if (before?.sku !== sku || before.variantId !== variantId) reassigned.delete(slotId);
    }
    snapshot = next;
    for (const { slotId } of next.slots) afterTaking(rowOf(slotId, null));
  };

  return {
    take: (fact) => {
      if (fact.kind === "slot-loaded") load(fact);
      else if (fact.kind === "slot-counted") count(fact);
      else if (fact.kind === "catalogue-adopted") adopt(fact.snapshot);
      else if (fact.kind === "slot-reassigned") {
        reassigned.set(fact.slotId, { sku: fact.sku, variantId: fact.variantId });
        afterTaking(rowOf(fact.slotId, null));
      } else if (fact.kind === "slot-withdrawn") {
        takeOut(rowOf(fact.slotId, null), "withdrawnUnits", fact.withdrawnUnits);
      } else if (fact.kind === "test-vend-ended" && fact.unit === "lost") {
        takeOut(rowOf(fact.slotId, null), "withdrawnUnits", 1);
      }
    },
    sell: (slotId, goods) => takeOut(rowOf(slotId, goods), "soldUnits", 1),
    rows: () => {
      const labels = new Map(snapshot?.slots.map(({ slotId, label }) => [slotId, label]));
      return [...finished, ...current.values()]
        .filter(hasMoved)
        .map((row) => ({ ...row, label: labels.get(row.slotId) ?? row.slotId }))
        .toSorted((left, right) => (left.slotId < right.slotId ? -1 : 1));
    },
  };
};

const newRow = (slotId: string, { sku, variantId }: Goods, units: number): Row => ({
  slotId,
  label: slotId,
  sku,
  variantId,
  startUnits: units,
  loadedUnits: 0,
  soldUnits: 0,
  withdrawnUnits: 0,
  differenceUnits: 0,
  endUnits: units,
  countedUnits: null,
});

const hasMoved = (row: Row): boolean =>
  [
    row.startUnits,
    row.loadedUnits,
    row.soldUnits,
    row.withdrawnUnits,
    row.differenceUnits,
    row.endUnits,
  ].some((units) => units !== 0) || row.countedUnits !== null;
