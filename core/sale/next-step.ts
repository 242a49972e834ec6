import type { SlotHealth } from "../ports/dispenser.ts";
import type { RefundReason } from "../refund/refund-facts.ts";
import {
  type Attempt,
  isChargePaid,
  lineState,
  needsPaper,
  type Sale,
  type SaleLine,
} from "./sale.ts";

/** Tries for one line, the first included: a jam may be followed by one twin slot, no more. */
export const MAX_ATTEMPTS_PER_LINE = 3;

/** The one thing to do next for a paid sale. Restart and normal course ask the same question. */
export type Step =
  /** The voucher's part must be the lapas's before anything moves (law 1). */
  | { readonly kind: "consume-voucher" }
  /** Nothing of this sale will be handed out: what was paid is owed back. */
  | { readonly kind: "owe-whole"; readonly reason: "not-served" | "not-collected" }
  /** Late money: the goods wait until their code is typed. */
  | { readonly kind: "wait-for-pick-up" }
  /** An attempt is on disk without an outcome: gather evidence, command nothing. */
  | { readonly kind: "reconcile"; readonly line: SaleLine; readonly attempt: Attempt }
  | { readonly kind: "hand-out"; readonly line: SaleLine; readonly slotId: string }
  | { readonly kind: "issue-code"; readonly line: SaleLine }
  | { readonly kind: "owe-refund"; readonly line: SaleLine; readonly reason: RefundReason }
  | { readonly kind: "print-receipt" }
  /** Nothing is owed: the buyer chooses between paper, phone and nothing. */
  | { readonly kind: "ask-receipt" }
  /** The process died while paper moved: whether it printed is unknown, and it is not printed again. */
  | { readonly kind: "give-up-receipt" }
  | { readonly kind: "close" };

export interface StepChoices {
  /** False when the buyer is gone (a late restart): nothing is handed out to somebody else (law 6). */
  readonly isBuyerHere: boolean;
  /** The business date, which ends the wait for a pick-up. */
  readonly today: string;
  /** Where a first try is made: the line's own slot, a twin when that one is in doubt, or null. */
  readonly firstSlotId: (line: SaleLine) => string | null;
  /** A slot that could hand out a second try of this line, or null. */
  readonly retrySlotId: (line: SaleLine) => string | null;
}

export const nextStep = (sale: Sale, choices: StepChoices): Step => {
  const wholeSale = wholeSaleStep(sale, choices);
  if (wholeSale) return wholeSale;
  for (const line of sale.lines) {
    const step = nextLineStep(line, choices);
    if (step) return step;
  }
  if (sale.receipt === "started") return { kind: "give-up-receipt" };
  if (sale.receipt === "none" && choices.isBuyerHere) {
    return { kind: needsPaper(sale) ? "print-receipt" : "ask-receipt" };
  }
  return { kind: "close" };
};

/** What concerns the sale before any of its lines. */
const wholeSaleStep = (sale: Sale, { isBuyerHere, today }: StepChoices): Step | null => {
  if (sale.unserved) return null;
  if (sale.voucher?.state === "released") return { kind: "owe-whole", reason: "not-served" };
  if (sale.voucher?.state === "wanted" && isChargePaid(sale)) {
    // A sale that was given up takes nothing any more: `open-voucher-parts` gives its part back.
    const isServed = isBuyerHere && !sale.closed;
    return isServed ? { kind: "consume-voucher" } : { kind: "owe-whole", reason: "not-served" };
  }
  if (!sale.pickUp || sale.pickUp.opened) return null;
  return today > sale.pickUp.until
    ? { kind: "owe-whole", reason: "not-collected" }
    : { kind: "wait-for-pick-up" };
};

const nextLineStep = (line: SaleLine, choices: StepChoices): Step | null => {
  const state = lineState(line);
  const last = line.attempts.at(-1);
  switch (state) {
    case "delivered":
    case "to-collect":
    case "refund-owed":
      return null;
    case "in-flight":
      return last ? { kind: "reconcile", line, attempt: last } : null;
    case "unknown":
      return { kind: "owe-refund", line, reason: "unknown-outcome" };
    case "waiting": {
      if (!choices.isBuyerHere) return { kind: "owe-refund", line, reason: "not-served" };
      if (line.fulfilment !== "machine") return { kind: "issue-code", line };
      const slotId = choices.firstSlotId(line);
      return slotId === null
        ? { kind: "owe-refund", line, reason: "not-delivered" }
        : { kind: "hand-out", line, slotId };
    }
    case "not-delivered": {
      const slotId =
        choices.isBuyerHere && line.attempts.length < MAX_ATTEMPTS_PER_LINE
          ? choices.retrySlotId(line)
          : null;
      return slotId === null
        ? { kind: "owe-refund", line, reason: "not-delivered" }
        : { kind: "hand-out", line, slotId };
    }
  }
};

/**
 * May the same slot be commanded again after its last attempt? A command that never left may; a
 * locker that stayed shut with the goods inside may (law 3). A spiral that moved may not.
 */
export const mayRetrySameSlot = (
  line: SaleLine,
  health: SlotHealth,
  isLocker: boolean,
): boolean => {
  const last = line.attempts.at(-1);
  if (last?.result?.outcome !== "not-delivered") return false;
  if (health.fault !== null && health.fault !== "latch-stuck") return false;
  if (last.result.evidence === "never-sent") return true;
  return isLocker && last.result.evidence === "latch-stuck";
};
