import type { DifferenceReason, WithdrawalReason } from "../../contract/restock-reasons.ts";
import type { RestockNotice } from "../../contract/restock-screens.ts";
import type { SlotNeed } from "../../restock/slot-plan.ts";

/** Words of a restock, for the screen, the pick list and the hand-over slip. */
export interface RestockMessages {
  readonly title: string;
  readonly progress: (doneSlots: number) => string;
  readonly needsHands: (slots: number) => string;
  readonly allFull: string;
  readonly others: string;
  readonly needs: Readonly<Record<SlotNeed, string>>;
  readonly inside: (units: number, capacity: number) => string;
  readonly bring: (units: number) => string;
  readonly takeOut: (units: number) => string;
  readonly becomes: (name: string) => string;
  readonly coveredBy: (label: string) => string;
  readonly done: string;
  readonly take: (place: string, name: string) => string;
  readonly end: string;
  readonly slips: string;
  readonly slotsOnSlip: (slots: number) => string;
  readonly paper: Readonly<Record<"none" | "printed" | "unknown", string>>;
  readonly printSlip: string;
  readonly printCopy: string;
  readonly difference: (units: number) => string;
  readonly list: {
    readonly print: string;
    readonly paper: string;
    readonly nothing: string;
  };
  readonly steps: {
    readonly count: string;
    readonly takeOut: string;
    readonly fill: string;
    readonly check: string;
  };
  readonly count: {
    readonly how: string;
    readonly books: (units: number) => string;
    readonly promised: (units: number) => string;
    readonly why: string;
  };
  readonly doorOpen: string;
  readonly doorClosed: string;
  readonly openDoor: string;
  readonly keyDoor: string;
  readonly withdraw: {
    readonly how: string;
    readonly nothing: string;
    readonly next: (units: number) => string;
    readonly stays: (units: number) => string;
  };
  readonly fill: {
    readonly how: string;
    readonly loaded: string;
    readonly over: string;
    readonly room: (units: number) => string;
    readonly nothing: string;
    readonly next: (units: number) => string;
    readonly madeOn: string;
    readonly bestBefore: string;
    readonly batch: string;
    readonly typeBatch: string;
    readonly pieceNumber: (pieces: number) => string;
    readonly today: string;
    readonly daysAgo: (days: number) => string;
    readonly earlier: string;
    readonly later: string;
  };
  readonly swap: {
    readonly open: string;
    readonly how: string;
    readonly now: string;
    readonly keep: string;
  };
  readonly check: {
    readonly how: string;
    readonly found: string;
    readonly takenOut: string;
    readonly loaded: string;
    readonly home: string;
    readonly left: string;
    readonly confirm: string;
  };
  readonly undo: string;
  readonly next: string;
  readonly working: string;
  readonly withdrawalReasons: Readonly<Record<WithdrawalReason, string>>;
  readonly differenceReasons: Readonly<Record<DifferenceReason, string>>;
  readonly notices: Readonly<Record<RestockNotice, string>>;
}
