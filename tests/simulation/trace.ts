import type { Clock } from "../../core/ports/clock.ts";

/** What happened, in order. Its hash tells whether two runs were the same run. */
export interface Trace {
  readonly note: (what: string) => void;
  readonly hash: () => string;
}

export const createTrace = (clock: Clock, print: ((line: string) => void) | null): Trace => {
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5;
  return {
    note: (what) => {
      const line = `${(clock.monotonicMs() / 1_000).toFixed(3).padStart(10)} ${what}`;
      for (let at = 0; at < line.length; at++) {
        hash = Math.imul(hash ^ line.charCodeAt(at), 0x01000193);
      }
      print?.(line);
    },
    hash: () => (hash >>> 0).toString(16).padStart(8, "0"),
  };
};
