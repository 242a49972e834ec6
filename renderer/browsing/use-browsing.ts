import { type RefObject, useRef, useState } from "react";
import type { Filter } from "./catalogue-filter.ts";
import type { Sort } from "./sort-order.ts";

/** What the buyer looks at. */
interface Looking {
  readonly filter: Filter;
  readonly sort: Sort;
  /** What was typed into the search; empty when nothing is searched for. */
  readonly typed: string;
  /** The keyboard is on the screen. */
  readonly isTyping: boolean;
}

/** Kept by the page beside the view, and forgotten with the buyer (law 12). */
export interface Browsing extends Looking {
  /** Looks at something else, from its beginning. */
  readonly look: (change: Partial<Looking>) => void;
  /** Scroll position of the shelf, to come back to after a product page. */
  readonly scroll: RefObject<{ top: number; left: number }>;
}

const EVERYTHING: Looking = { filter: "all", sort: "recommended", typed: "", isTyping: false };

export const useBrowsing = (): Browsing => {
  const [looking, setLooking] = useState(EVERYTHING);
  const scroll = useRef({ top: 0, left: 0 });
  const look = (change: Partial<Looking>): void => {
    scroll.current = { top: 0, left: 0 };
    setLooking((before) => ({ ...before, ...change }));
  };
  return { ...looking, look, scroll };
};
