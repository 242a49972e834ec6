import type { Clock } from "../core/ports/clock.ts";

/** The hub's own clock is the one the kiosks are compared with. */
export const createSystemClock = (): Clock => ({
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  isTrusted: () => true,
  setTimeout: (callback, delayMs) => setTimeout(callback, delayMs),
  // A Node timer turns into its number.
  clearTimeout: (handle) => clearTimeout(Number(handle)),
});
