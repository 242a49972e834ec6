import type { Clock } from "../core/ports/clock.ts";

export interface RateLimit {
  /** True when `who` may try once more now. */
  readonly take: (who: string) => boolean;
}

/** More callers than this at once are counted as one. */
const MAX_CALLERS = 10_000;

/** At most `tries` per caller in `windowMs`, counted in fixed windows. */
export const createRateLimit = (clock: Clock, tries: number, windowMs: number): RateLimit => {
  let startedAtMs = clock.monotonicMs();
  let used = new Map<string, number>();
  return {
    take: (who) => {
      if (clock.monotonicMs() - startedAtMs >= windowMs) {
        startedAtMs = clock.monotonicMs();
        used = new Map();
      }
      const caller = used.has(who) || used.size < MAX_CALLERS ? who : "the rest";
      const count = (used.get(caller) ?? 0) + 1;
      used.set(caller, count);
      return count <= tries;
    },
  };
};
