import {
  LEAVING_PLACES,
  type LeavingPlace,
  PAY_SECONDS_BOUNDS,
  type ShopCounted,
} from "./visit-facts.ts";

/** Something a visit did that is counted; which visit it was is not said. */
export type VisitStep =
  | { readonly kind: "began" | "viewed" | "added" | "codeShown" }
  | { readonly kind: "page"; readonly sku: string }
  /** Null: without a QR code. */
  | { readonly kind: "paid"; readonly afterMs: number | null }
  | { readonly kind: "left"; readonly place: LeavingPlace };

export type Tally = Omit<ShopCounted, "kind" | "hour">;

export const EMPTY_TALLY: Tally = {
  began: 0,
  viewed: 0,
  added: 0,
  codeShown: 0,
  paid: 0,
  views: [],
  left: LEAVING_PLACES.map(() => 0),
  secondsToPay: [...PAY_SECONDS_BOUNDS.map(() => 0), 0],
};

export const tallyWith = (tally: Tally, step: VisitStep): Tally => {
  switch (step.kind) {
    case "page":
      return { ...tally, views: withView(tally.views, step.sku) };
    case "paid":
      return {
        ...tally,
        paid: tally.paid + 1,
        secondsToPay:
          step.afterMs === null
            ? tally.secondsToPay
            : plusOneAt(tally.secondsToPay, bucketOf(step.afterMs)),
      };
    case "left":
      return { ...tally, left: plusOneAt(tally.left, LEAVING_PLACES.indexOf(step.place)) };
    default:
      return { ...tally, [step.kind]: tally[step.kind] + 1 };
  }
};

const withView = (views: Tally["views"], sku: string): Tally["views"] => {
  const others = views.filter((view) => view.sku !== sku);
  const before = views.find((view) => view.sku === sku)?.views ?? 0;
  return [...others, { sku, views: before + 1 }];
};

const bucketOf = (afterMs: number): number => {
  const index = PAY_SECONDS_BOUNDS.findIndex((bound) => afterMs <= bound * 1_000);
  return index < 0 ? PAY_SECONDS_BOUNDS.length : index;
};

const plusOneAt = (counts: readonly number[], index: number): number[] =>
  counts.map((count, at) => (at === index ? count + 1 : count));
