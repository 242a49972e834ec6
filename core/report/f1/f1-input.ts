import type { ClosedDay } from "../../ports/day-ledger.ts";

/** One print of one closed day. */
export interface F1Input {
  readonly closed: Pick<ClosedDay, "fact" | "closedAtMs" | "fingerprint">;
  readonly columns: number;
  /** Printed before, or perhaps: says SALINAN. */
  readonly isCopy: boolean;
  readonly printedAtMs: number;
  readonly jobTag: string;
}
