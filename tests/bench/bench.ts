import type { Measured } from "./figure.ts";

export interface BenchRun {
  /** Few rounds: to see that everything works, not to learn a figure. */
  readonly isQuick: boolean;
  /** An empty folder on a real disk; removed afterwards. */
  readonly folder: string;
}

/** Measures ours and its reference in turns and returns what goes into the table. */
export type Bench = (run: BenchRun) => Promise<readonly Measured[]>;
