import type { LeavingPlace } from "./visit-facts.ts";
import type { VisitStep } from "./visit-tally.ts";

/** What the session shows of a visit right now. */
export interface SeenVisit {
  /** `nobody`: attract, out of service, or staff. `served`: paid or collecting, until the thanks. */
  readonly place: LeavingPlace | "served" | "nobody";
  /** The product whose page is open. */
  readonly sku: string | null;
  readonly unitsInCart: number;
  readonly isCodeShown: boolean;
  readonly monotonicMs: number;
}

/** A visit that goes on; it lives here alone, and ends with the buyer. */
interface Visit {
  readonly last: SeenVisit;
  readonly hasViewed: boolean;
  readonly hasAdded: boolean;
  readonly codeShownAtMs: number | null;
}

/**
 * Turns what is seen of the session into steps to count. A visit that a restart cut in two is not
 * counted on: nobody here saw it begin.
 */
export const createVisitWatch = (count: (step: VisitStep) => void): ((seen: SeenVisit) => void) => {
  let isIdle = false;
  let visit: Visit | null = null;

  const begin = (seen: SeenVisit): Visit | null => {
    if (!isIdle || seen.place === "nobody" || seen.place === "served") return null;
    count({ kind: "began" });
    const nothing = { ...seen, place: "nobody", sku: null, unitsInCart: 0 } as const;
    return { last: nothing, hasViewed: false, hasAdded: false, codeShownAtMs: null };
  };

  const goOn = ({ last, ...before }: Visit, seen: SeenVisit): Visit => {
    const isNewPage = seen.sku !== null && seen.sku !== last.sku;
    if (seen.sku !== null && isNewPage) count({ kind: "page", sku: seen.sku });
    const hasAddedNow = seen.unitsInCart > last.unitsInCart;
    if (isNewPage && !before.hasViewed) count({ kind: "viewed" });
    if (hasAddedNow && !before.hasAdded) count({ kind: "added" });
    const isFirstCode = seen.isCodeShown && before.codeShownAtMs === null;
    if (isFirstCode) count({ kind: "codeShown" });
    const now: Visit = {
      last: seen,
      hasViewed: before.hasViewed || isNewPage,
      hasAdded: before.hasAdded || hasAddedNow,
      codeShownAtMs: isFirstCode ? seen.monotonicMs : before.codeShownAtMs,
    };
    if (seen.place !== last.place) leave(now, last, seen);
    return now;
  };

  /** Where it came from tells what it did: who typed a pick-up code had paid before. */
  const leave = ({ codeShownAtMs }: Visit, from: SeenVisit, { place, monotonicMs }: SeenVisit) => {
    if (place === "served" && (from.place === "payment" || from.place === "cart")) {
      count({
        kind: "paid",
        afterMs: codeShownAtMs === null ? null : monotonicMs - codeShownAtMs,
      });
    }
    if (place === "nobody" && from.place !== "served" && from.place !== "nobody") {
      count({ kind: "left", place: from.place });
    }
  };

  return (seen) => {
    const before = visit ?? begin(seen);
    isIdle = seen.place === "nobody";
    const now = before && goOn(before, seen);
    visit = isIdle ? null : now;
  };
};
