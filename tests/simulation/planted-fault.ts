import type { Fact } from "../../core/journal/fact.ts";
import type { Books } from "../../core/ports/journal.ts";
import type { Plant } from "./life.ts";

export interface PlantedFault {
  readonly name: string;
  /** The law that must be seen broken. */
  readonly law: number;
  readonly plant: Plant;
}

/** Changes what a terminal decided to write, on its way to the disk. */
export const rewriting =
  (rewrite: (facts: readonly Fact[], books: Books) => readonly Fact[]): Plant =>
  (ports) => ({
    ...ports,
    journal: {
      ...ports.journal,
      commit: (decide) => ports.journal.commit((books) => rewrite(decide(books), books)),
    },
  });
