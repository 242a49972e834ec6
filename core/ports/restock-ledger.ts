import type { RestockVisit } from "../restock/restock-visit.ts";

/** How far back sales tell what sells. */
export const SALES_DAYS = 7;

/** What became of a pick list's paper. */
export interface PickListPrints {
  readonly started: number;
  /** Ended on paper, may have, or is under way: nobody prints it by itself again. */
  readonly mayBeOnPaper: boolean;
}

/** Restock visits and what they go by, read from facts. */
export interface RestockLedger {
  /** The visit that nobody has ended; null when there is none. */
  readonly openVisit: () => RestockVisit | null;
  /** Visits with a hand-over slip, newest first. */
  readonly endedVisits: (limit: number) => readonly RestockVisit[];
  /** The sequence of the next hand-over slip. */
  readonly nextSlipSequence: () => number;
  /** Units of a product seen to leave, ordered in the last `SALES_DAYS` business dates. */
  readonly soldUnits: (sku: string) => number;
  readonly pickList: (forDate: string) => PickListPrints;
  /** What counts of a position found more (+) or less (−) than the books this month. */
  readonly differenceUnits: (countedBy: string) => number;
}
