import type { DatedFact } from "../sale/fold-sale.ts";
import type { Position } from "../service/position.ts";
import type { RestockDraft } from "./restock-draft.ts";
import type { SlipLine } from "./visit-facts.ts";

/** The slot that is being counted, emptied and filled. */
export interface SlotInHands {
  readonly slotId: string;
  readonly draft: RestockDraft;
}

/** A restocker's visit, folded from its facts. */
export interface RestockVisit {
  readonly visitId: string;
  readonly begunBy: Position;
  readonly begunAtMs: number;
  readonly inHands: SlotInHands | null;
  /** Slots that are done, in the order in which they were; twice where a hand came back. */
  readonly lines: readonly SlipLine[];
  readonly ended: {
    readonly by: Position;
    readonly atMs: number;
    readonly businessDate: string;
    /** Null when no slot was touched: there is nothing to hand over. */
    readonly slip: { readonly number: string; readonly sequence: number } | null;
  } | null;
  readonly prints: {
    readonly started: number;
    /** Ended on paper, or may have. */
    readonly onPaper: number;
    /** Begun without an end. */
    readonly isOpen: boolean;
  };
}

type Draft = { -readonly [K in keyof RestockVisit]: RestockVisit[K] };

/** Null when the facts name no visit. */
export const foldVisit = (facts: readonly DatedFact[]): RestockVisit | null => {
  let visit: Draft | null = null;
  for (const { fact, atMs, businessDate } of facts) {
    if (fact.kind === "restock-begun") visit ??= begun(fact.visitId, fact.by, atMs);
    if (!visit) continue;
    const { prints } = visit;
    switch (fact.kind) {
      case "restock-noted":
        visit.inHands = { slotId: fact.slotId, draft: fact.draft };
        break;
      case "restock-undone":
        visit.inHands = null;
        break;
      case "restock-confirmed":
        visit.inHands = null;
        visit.lines = [...visit.lines, fact.line];
        break;
      case "restock-ended":
        visit.ended ??= { by: fact.by, atMs, businessDate, slip: fact.slip };
        break;
      case "slip-started":
        visit.prints = { ...prints, started: prints.started + 1, isOpen: true };
        break;
      case "slip-finished": {
        const onPaper = prints.onPaper + Number(fact.outcome !== "failed");
        visit.prints = { ...prints, onPaper, isOpen: false };
        break;
      }
      default:
        break;
    }
  }
  return visit;
};

const begun = (visitId: string, begunBy: Position, begunAtMs: number): Draft => ({
  visitId,
  begunBy,
  begunAtMs,
  inHands: null,
  lines: [],
  ended: null,
  prints: { started: 0, onPaper: 0, isOpen: false },
});
