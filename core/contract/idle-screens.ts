import type { WorkshopId } from "../catalogue/catalogue-snapshot.ts";
import type { Localised } from "../catalogue/localised.ts";
import type { ProductCard } from "./product-card.ts";

/** Nobody is buying: the shop shows itself. */
export interface AttractScreen {
  readonly kind: "attract";
  /** Goods that can be bought right now, signature products first. */
  readonly highlights: readonly ProductCard[];
  /** Where they are made; those first whose goods come first. */
  readonly workshops: readonly WorkshopPicture[];
  /** When the shop closes today, `21:00`; null: not today. */
  readonly closesAt: string | null;
}

/** A workshop whose goods can be bought right now. */
export interface WorkshopPicture {
  readonly workshopId: WorkshopId;
  readonly name: Localised;
  /** What is learned by making them; null where it is not told. */
  readonly learns: Localised | null;
  /** Of its goods, a few. */
  readonly skus: readonly string[];
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

/** Staff work on the machine. */
export interface InServiceScreen {
  readonly kind: "in-service";
}

export interface OutOfServiceScreen {
  readonly kind: "out-of-service";
  readonly reason: "starting" | "no-catalogue" | "books-unsound" | "disk" | "nothing-to-sell";
}
