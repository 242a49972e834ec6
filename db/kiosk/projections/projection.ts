import type { Fact } from "../../../core/journal/fact.ts";
import type { PlacedFact } from "../fact-table.ts";

/**
 * Takes one fact into tables of its own. Never throws for something odd that was true: what reality
 * shows beyond the books becomes a difference or a doubt, not an error (law 8).
 */
export type Projection = (fact: Fact, stored: PlacedFact) => void;
