import type { CatalogueSnapshot, Product, Slot } from "../../catalogue/catalogue-snapshot.ts";
import type { Localised } from "../../catalogue/localised.ts";
import type {
  FittingProduct,
  RestockNotice,
  RestockScreen,
  RestockSlotCard,
  RestockSlotScreen,
  SlipView,
} from "../../contract/restock-screens.ts";
import type { SlotHealth } from "../../ports/dispenser.ts";
import type { Books } from "../../ports/journal.ts";
import { LISTED_SLIPS } from "../../report/print-f2.ts";
import { slotFacts } from "../../restock/confirm-slot.ts";
import type { ProductChoice } from "../../restock/restock-draft.ts";
import type { RestockVisit, SlotInHands } from "../../restock/restock-visit.ts";
import { byNeed, fittingProducts, planSlots, type SlotPlan } from "../../restock/slot-plan.ts";
import type { Position } from "../position.ts";

interface RestockMoment {
  readonly books: Books;
  readonly healthOf: (slot: Slot) => SlotHealth;
  /** The date of the visit. */
  readonly today: string;
  readonly position: Position | null;
  readonly isWorking: boolean;
  readonly notice: RestockNotice | null;
}

/** The slot in the hands, or all of them. */
export const restockScreen = (moment: RestockMoment): RestockScreen | RestockSlotScreen => {
  const visit = moment.books.restock.openVisit();
  const plans = planSlots(moment.books, moment.today);
  const inHands = visit?.inHands ?? null;
  return (inHands && slotScreen(inHands, plans, moment)) ?? listScreen(visit, plans, moment);
};

const listScreen = (
  visit: RestockVisit | null,
  plans: readonly SlotPlan[],
  { books, position, isWorking, notice }: RestockMoment,
): RestockScreen => {
  const done = new Set(visit?.lines.map(({ slotId }) => slotId));
  const snapshot = books.snapshot();
  return {
    kind: "staff-restock",
    slots: snapshot ? byNeed(plans).map((plan) => slotCard(snapshot, plan, done)) : [],
    doneSlots: visit && done.size,
    slips: books.restock.endedVisits(LISTED_SLIPS).flatMap(slipView),
    differenceUnits: position === null ? 0 : books.restock.differenceUnits(position),
    isWorking,
    notice,
  };
};

const slotCard = (
  snapshot: CatalogueSnapshot,
  plan: SlotPlan,
  done: ReadonlySet<string>,
): RestockSlotCard => {
  const { slot, stock, product, planned, need, bringUnits, takeOutUnits, coveredBy } = plan;
  const variantId = stock && stock.units > 0 ? stock.variantId : slot.variantId;
  return {
    slotId: slot.slotId,
    label: slot.label,
    kind: slot.kind,
    board: slot.board,
    channel: slot.channel,
    name: product.name,
    variantLabel: labelOf(product, variantId),
    units: stock?.units ?? 0,
    capacity: slot.capacity,
    bestBefore: stock && stock.units > 0 ? stock.bestBefore : null,
    need,
    bringUnits,
    takeOutUnits,
    plannedName: planned && (fittingProduct(snapshot, planned)?.name ?? null),
    coveredBy,
    isDone: done.has(slot.slotId),
  };
};

const slipView = ({ visitId, ended, lines, prints }: RestockVisit): readonly SlipView[] => {
  if (!ended?.slip) return [];
  const paper = prints.onPaper > 0 ? "printed" : prints.isOpen ? "unknown" : "none";
  const { number } = ended.slip;
  return [{ visitId, number, date: ended.businessDate, slots: lines.length, paper }];
};

const slotScreen = (
  { slotId, draft }: SlotInHands,
  plans: readonly SlotPlan[],
  { books, healthOf, today, isWorking, notice }: RestockMoment,
): RestockSlotScreen | null => {
  const snapshot = books.snapshot();
  const plan = plans.find(({ slot }) => slot.slotId === slotId);
  const facts = slotFacts(books, slotId, draft, today);
  const now = snapshot && facts && fittingProduct(snapshot, facts.now);
  const next = snapshot && facts && fittingProduct(snapshot, facts.next);
  if (!plan || !facts || !now || !next) return null;
  const { slot } = facts;
  return {
    kind: "staff-restock-slot",
    slotId,
    label: slot.label,
    slotKind: slot.kind,
    capacity: plan.coveredBy === null ? slot.capacity : 0,
    bookUnits: facts.bookUnits,
    promisedUnits: facts.promisedUnits,
    bestBefore: facts.bookUnits > 0 ? (plan.stock?.bestBefore ?? null) : null,
    takeOutUnits: plan.takeOutUnits,
    bringUnits: plan.bringUnits,
    now,
    next,
    fitting: fittingProducts(snapshot, slot).map((one) => asFitting(one.product, one)),
    draft,
    door: slot.kind === "locker" ? healthOf(slot).door : null,
    today,
    isWorking,
    notice,
  };
};

const fittingProduct = (
  { products }: CatalogueSnapshot,
  choice: ProductChoice,
): FittingProduct | null => {
  const product = products.find(({ sku }) => sku === choice.sku);
  return product ? asFitting(product, choice) : null;
};

const asFitting = (product: Product, { sku, variantId }: ProductChoice): FittingProduct => ({
  sku,
  variantId,
  name: product.name,
  variantLabel: labelOf(product, variantId),
  isFood: product.isFood,
  shelfLifeDays: product.shelfLifeDays,
  editionPieces: product.edition?.pieces ?? null,
});

const labelOf = ({ variants }: Product, variantId: string | null): Localised | null =>
  variants.find((one) => one.variantId === variantId)?.label ?? null;
