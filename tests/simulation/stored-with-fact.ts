import type { Fact, StoredFact } from "../../core/journal/fact.ts";

export interface StoredWithFact {
  readonly stored: StoredFact;
  readonly fact: Fact;
}
