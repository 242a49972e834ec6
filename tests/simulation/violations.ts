import type { Clock } from "../../core/ports/clock.ts";

/** A law of DESIGN §4 that did not hold; 0 is liveness and the harness itself. */
export interface Violation {
  readonly law: number;
  readonly atMs: number;
  readonly message: string;
}

export interface Violations {
  readonly report: (law: number, message: string) => void;
  readonly all: () => readonly Violation[];
}

const MOST_REPORTED = 20;

export const createViolations = (clock: Clock, note: (what: string) => void): Violations => {
  const found: Violation[] = [];
  const seen = new Set<string>();
  return {
    report: (law, message) => {
      const key = `${law} ${message}`;
      if (seen.has(key) || found.length >= MOST_REPORTED) return;
      seen.add(key);
      found.push({ law, atMs: clock.monotonicMs(), message });
      note(`LAW ${law} BROKEN: ${message}`);
    },
    all: () => found,
  };
};
