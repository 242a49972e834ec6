import type { BusinessDate } from "../business-day.ts";
import type { Product, Slot } from "../catalogue/catalogue-snapshot.ts";
import type { Filling, RestockDraft } from "./restock-draft.ts";

/** Why something of a slot cannot be taken down. Each has its words on the screen. */
export type DraftRefusal =
  /** A step is missing: count, take out, fill. */
  | "not-done"
  | "over-capacity"
  /** The count differs from the books and nobody said why. */
  | "reason-missing"
  /** More was taken out than was counted. */
  | "more-than-inside"
  /** Goods of the former product are still inside. */
  | "not-emptied"
  /** A buyer was promised what is inside: it cannot become another product. */
  | "promised"
  | "brought-fewer"
  /** Food has a batch number, a production date and a best-before date, or it stays out (R20). */
  | "dates-missing"
  /** Made in the future, or best before it was made. */
  | "dates-wrong"
  | "already-over"
  /** A piece of a limited edition: which of them? */
  | "number-missing"
  | "number-wrong";

export interface SlotFacts {
  readonly slot: Slot;
  /** Units inside by the books. */
  readonly bookUnits: number;
  readonly promisedUnits: number;
  /** What stands there when the draft is done, and whether that is another product than before. */
  readonly product: Product;
  readonly isSwap: boolean;
  /** Numbers of the same edition that stand in other slots. */
  readonly numbersElsewhere: readonly number[];
  /** By the calendar; nothing was made later than that. */
  readonly today: BusinessDate;
  /** The day whose sales are booked now: once it is closed, the next one. */
  readonly businessDate: BusinessDate;
}

/** The first thing that is wrong with what was said so far; null when nothing is. */
export const checkDraft = (draft: RestockDraft, facts: SlotFacts): DraftRefusal | null => {
  const { counted, withdrawn, filled } = draft;
  if (facts.isSwap && facts.promisedUnits > 0) return "promised";
  if (!counted) return withdrawn || filled ? "not-done" : null;
  if (counted.units > facts.slot.capacity) return "over-capacity";
  if (counted.units !== facts.bookUnits && counted.reason === null) return "reason-missing";
  if (!withdrawn) return filled ? "not-done" : null;
  const takenUnits = withdrawn.reduce((sum, { units }) => sum + units, 0);
  if (takenUnits > counted.units) return "more-than-inside";
  if (!filled) return null;
  const keptUnits = counted.units - takenUnits;
  if (facts.isSwap && keptUnits > 0) return "not-emptied";
  if (keptUnits + filled.loadedUnits > facts.slot.capacity) return "over-capacity";
  if (filled.broughtUnits < filled.loadedUnits) return "brought-fewer";
  return filled.loadedUnits > 0 ? checkFilling(filled, facts) : null;
};

/** The same, and nothing is missing any more. */
export const checkWhole = (draft: RestockDraft, facts: SlotFacts): DraftRefusal | null =>
  checkDraft(draft, facts) ??
  (draft.counted && draft.withdrawn && draft.filled ? null : "not-done");

const checkFilling = (
  { producedOn, bestBefore, batchNumber, editionNumber }: Filling,
  { slot, product, numbersElsewhere, today, businessDate }: SlotFacts,
): DraftRefusal | null => {
  if (product.isFood) {
    if (producedOn === null || bestBefore === null || batchNumber === null) return "dates-missing";
    if (producedOn > today || bestBefore < producedOn) return "dates-wrong";
    if (bestBefore <= businessDate) return "already-over";
  }
  if (!product.edition || slot.capacity > 1) return null;
  if (editionNumber === null) return "number-missing";
  const isWrong =
    editionNumber > product.edition.pieces || numbersElsewhere.includes(editionNumber);
  return isWrong ? "number-wrong" : null;
};
