import type { Clock } from "../core/ports/clock.ts";

/** Wrong PINs before waiting begins. */
export const FREE_TRIES = 5;

/** How long after how many wrong tries: 1, 2, 4, 8, then 15 minutes each. */
export const waitAfterMs = (tries: number): number =>
  tries < FREE_TRIES ? 0 : Math.min(2 ** (tries - FREE_TRIES), 15) * 60_000;

export interface PinWait {
  /** A try was made, the `tries`-th in a row. */
  readonly begin: (tries: number) => void;
  readonly remainingMs: () => number;
}

/**
 * The wait after wrong PINs, measured by the monotonic clock. Over a restart only the wall clock is
 * left: what it says has passed is believed while it is trusted and did not go back; otherwise the
 * whole wait begins again.
 */
export const createPinWait = (
  clock: Clock,
  before: { readonly tries: number; readonly lastTryAtMs: number } | null,
): PinWait => {
  const passedMs = before ? clock.nowMs() - before.lastTryAtMs : 0;
  const isBelieved = clock.isTrusted() && passedMs >= 0;
  const leftMs = before ? waitAfterMs(before.tries) - (isBelieved ? passedMs : 0) : 0;
  let untilMs = clock.monotonicMs() + leftMs;

  return {
    begin: (tries) => {
      untilMs = clock.monotonicMs() + waitAfterMs(tries);
    },
    remainingMs: () => Math.max(0, Math.ceil(untilMs - clock.monotonicMs())),
  };
};
