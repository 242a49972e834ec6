import type { FindingKind, FindingOf } from "../../contract/health-finding.ts";
import type { FineKind, ProblemKind } from "../../service/health/severity.ts";

/** A problem in plain words, and what to do about it now. */
export interface Advice {
  readonly problem: string;
  readonly todo: string;
}

/** What is well: a name and how it stands. */
export interface FineWords {
  readonly name: string;
  readonly state: string;
}

type WordsOf<K extends FindingKind, Words> = {
  readonly [Kind in K]: (finding: FindingOf<Kind>) => Words;
};

/**
 * Words of the health page, at the machine and at the hub. Every kind of finding has its own: a new
 * problem does not compile without them. Read by whoever stands there, so nothing is named by its code.
 */
export interface HealthMessages {
  readonly problems: WordsOf<ProblemKind, Advice>;
  readonly fine: WordsOf<FineKind, FineWords>;
  readonly urgent: string;
  readonly soon: string;
  /** The head of the page. */
  readonly needed: (problems: number) => string;
  readonly nothingNeeded: string;
  readonly well: string;
}
