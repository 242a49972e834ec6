import type { ProductCard } from "./product-card.ts";

/** Nobody is buying: the shop shows itself. */
export interface AttractScreen {
  readonly kind: "attract";
  /** Goods that can be bought right now, signature products first. */
  readonly highlights: readonly ProductCard[];
  /** When the shop closes today, `21:00`; null: not today. */
  readonly closesAt: string | null;
}

/** Outside the opening hours. */
export interface ClosedScreen {
  readonly kind: "closed";
  /** The next opening; null where none is in sight. */
  readonly opens: {
    /** `2026-11-25`. */
    readonly on: string;
    readonly inDays: number;
    /** `10:00`. */
    readonly at: string;
  } | null;
}

export interface OutOfServiceScreen {
  readonly kind: "out-of-service";
  readonly reason: "starting" | "no-catalogue" | "books-unsound" | "disk" | "nothing-to-sell";
}
