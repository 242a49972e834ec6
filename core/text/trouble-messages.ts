import type { Titled } from "./titled.ts";

/** What keeps the shop from selling, or a buyer from having: what still works, and what happens next. */
export interface TroubleMessages {
  readonly inService: Titled;
  readonly offline: Titled & {
    /** What works all the same. */
    readonly still: readonly [string, string];
  };
  /** Said before paying. */
  readonly noPaper: Titled;
}
