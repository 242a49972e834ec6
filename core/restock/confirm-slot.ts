import type { CatalogueSnapshot, Product, Slot } from "../catalogue/catalogue-snapshot.ts";
import type { Fact } from "../journal/fact.ts";
import type { Books, SlotStock } from "../ports/journal.ts";
import { err, ok, type Result } from "../result.ts";
import type { Position } from "../service/position.ts";
import { checkWhole, type DraftRefusal, type SlotFacts } from "./check-draft.ts";
import { NOTHING_FILLED, type ProductChoice, type RestockDraft } from "./restock-draft.ts";
import type { SlipLine } from "./visit-facts.ts";

/** The slot in hands with everything its draft is checked against; null when it is not known any more. */
export const slotFacts = (
  books: Books,
  slotId: string,
  draft: Pick<RestockDraft, "product">,
  today: string,
): (SlotFacts & { readonly now: ProductChoice; readonly next: ProductChoice }) | null => {
  const snapshot = books.snapshot();
  const slot = snapshot?.slots.find((one) => one.slotId === slotId);
  if (!snapshot || !slot) return null;
  const stock = books.stock();
  const row = stock.find((one) => one.slotId === slotId);
  const now = productNow(slot, row);
  const next = draft.product ?? now;
  const product = productOf(snapshot, next.sku);
  if (!product) return null;
  return {
    slot,
    now,
    next,
    bookUnits: row?.units ?? 0,
    promisedUnits: row?.heldUnits ?? 0,
    product,
    isSwap: next.sku !== now.sku || next.variantId !== now.variantId,
    numbersElsewhere: stock
      .filter((one) => one.slotId !== slotId && one.sku === next.sku && one.units > 0)
      .flatMap(({ editionNumber }) => editionNumber ?? []),
    today,
    businessDate: books.businessDate(),
  };
};

/** What lies inside; of an empty slot what is planned for it. */
const productNow = (slot: Slot, row: SlotStock | undefined): ProductChoice => {
  const { sku, variantId } = row && row.units > 0 ? row : slot;
  return { sku, variantId };
};

const productOf = ({ products }: CatalogueSnapshot, sku: string): Product | undefined =>
  products.find((product) => product.sku === sku);

/**
 * The facts of a slot that is done, in the order of the hands: how it was found, what came out, which
 * product stands there, what went in. They belong into one commit.
 */
export const confirmSlot = (
  books: Books,
  {
    visitId,
    slotId,
    draft,
    by,
    today,
  }: {
    readonly visitId: string;
    readonly slotId: string;
    readonly draft: RestockDraft;
    readonly by: Position;
    readonly today: string;
  },
): Result<readonly Fact[], DraftRefusal> => {
  const facts = slotFacts(books, slotId, draft, today);
  if (!facts) return err("not-done");
  const refusal = checkWhole(draft, facts);
  if (refusal) return err(refusal);
  const { slot, bookUnits, product, isSwap, now, next } = facts;
  const countedUnits = draft.counted?.units ?? 0;
  const reason = draft.counted?.reason ?? null;
  const withdrawn = draft.withdrawn ?? [];
  const filled = draft.filled ?? NOTHING_FILLED;
  const differenceUnits = countedUnits - bookUnits;
  const takenUnits = withdrawn.reduce((sum, { units }) => sum + units, 0);
  const line: SlipLine = {
    slotId,
    slotKind: slot.kind,
    label: slot.label,
    sku: next.sku,
    variantId: next.variantId,
    name: product.name.id,
    bookUnits,
    countedUnits,
    differenceReason: differenceUnits === 0 ? null : reason,
    withdrawn,
    filled,
    leftUnits: countedUnits - takenUnits + filled.loadedUnits,
    formerSku: isSwap ? now.sku : null,
  };
  const because = isPlanned(slot, next) ? "planned" : "at-machine";
  const isReassigned = next.sku !== slot.sku || next.variantId !== slot.variantId;
  return ok([
    { kind: "restock-confirmed", visitId, slotId, by, line },
    {
      kind: "slot-counted",
      slotId,
      countedUnits,
      differenceUnits,
      ...(differenceUnits !== 0 && reason ? { reason } : {}),
      countedBy: by,
    },
    ...withdrawn.map(({ units, reason: because }) => ({
      kind: "slot-withdrawn" as const,
      slotId,
      withdrawnUnits: units,
      reason: because,
    })),
    ...(isReassigned && draft.product
      ? [{ kind: "slot-reassigned" as const, slotId, ...next, because, by } as const]
      : []),
    ...(filled.loadedUnits > 0 ? [loaded(slotId, next, product, filled, by)] : []),
  ]);
};

const isPlanned = ({ next }: Slot, { sku, variantId }: ProductChoice): boolean =>
  next?.sku === sku && next.variantId === variantId;

const loaded = (
  slotId: string,
  { sku, variantId }: ProductChoice,
  { isFood }: Product,
  { loadedUnits, producedOn, bestBefore, batchNumber, editionNumber }: typeof NOTHING_FILLED,
  loadedBy: Position,
): Fact => ({
  kind: "slot-loaded",
  slotId,
  sku,
  variantId,
  addedUnits: loadedUnits,
  producedOn: isFood ? producedOn : null,
  bestBefore: isFood ? bestBefore : null,
  ...(isFood && batchNumber !== null ? { batchNumber } : {}),
  editionNumber,
  loadedBy,
});
