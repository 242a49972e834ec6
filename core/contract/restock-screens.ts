import type { Localised } from "../catalogue/localised.ts";
import type { DraftRefusal } from "../restock/check-draft.ts";
import type { ProductChoice, RestockDraft } from "../restock/restock-draft.ts";
import type { SlotNeed } from "../restock/slot-plan.ts";

export type { RestockDraft, SlotNeed };

/** A slot in the list: what is there, why hands are needed, what to bring. */
export interface RestockSlotCard {
  readonly slotId: string;
  readonly label: string;
  readonly kind: "spiral" | "locker";
  /** Where it is drawn: its cabinet, and its place in there. */
  readonly board: string;
  readonly channel: number;
  readonly name: Localised;
  readonly variantLabel: Localised | null;
  readonly units: number;
  readonly capacity: number;
  readonly bestBefore: string | null;
  readonly need: SlotNeed | null;
  readonly bringUnits: number;
  readonly takeOutUnits: number;
  /** The product that is to stand here from this visit on. */
  readonly plannedName: Localised | null;
  /** Label of the neighbour whose wide goods take this room. */
  readonly coveredBy: string | null;
  /** Done during this visit. */
  readonly isDone: boolean;
}

/** A hand-over slip that can be printed again. */
export interface SlipView {
  readonly visitId: string;
  readonly number: string;
  readonly date: string;
  readonly slots: number;
  readonly paper: "none" | "printed" | "unknown";
}

/** All slots, drawn as the machine, what needs hands first. */
export interface RestockScreen {
  readonly kind: "staff-restock";
  readonly slots: readonly RestockSlotCard[];
  /** Slots done in the visit that is going on; null when none is. */
  readonly doneSlots: number | null;
  readonly slips: readonly SlipView[];
  /** What this position's counts differed from the books this month. */
  readonly differenceUnits: number;
  readonly isWorking: boolean;
  readonly notice: RestockNotice | null;
}

/** A product that may stand in the slot. */
export interface FittingProduct extends ProductChoice {
  readonly name: Localised;
  readonly variantLabel: Localised | null;
  readonly isFood: boolean;
  readonly shelfLifeDays: number | null;
  /** Pieces of its limited edition; null for everything else. */
  readonly editionPieces: number | null;
}

/** One slot in the hands: count, take out, fill, confirm. */
export interface RestockSlotScreen {
  readonly kind: "staff-restock-slot";
  readonly slotId: string;
  readonly label: string;
  readonly slotKind: "spiral" | "locker";
  readonly capacity: number;
  readonly bookUnits: number;
  readonly promisedUnits: number;
  readonly bestBefore: string | null;
  /** Proposed: what is over comes out, what is missing goes in. */
  readonly takeOutUnits: number;
  readonly bringUnits: number;
  /** What stands here now, and what will when the draft is confirmed. */
  readonly now: FittingProduct;
  readonly next: FittingProduct;
  readonly fitting: readonly FittingProduct[];
  readonly draft: RestockDraft;
  /** Lockers only; null for spirals and while the board says nothing. */
  readonly door: "open" | "closed" | null;
  readonly today: string;
  readonly isWorking: boolean;
  readonly notice: RestockNotice | null;
}

export type RestockNotice =
  | DraftRefusal
  /** Another slot is in the hands, or this one is not. */
  | "other-slot"
  | "door-not-open"
  | "slot-done"
  | "slot-given-back"
  | "visit-ended"
  | "slip-printed"
  | "slip-not-printed"
  | "list-printed"
  | "list-not-printed";
