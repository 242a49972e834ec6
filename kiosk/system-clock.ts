import type { Clock } from "../core/ports/clock.ts";

/** A clock before this moment was never set: the program is younger. */
const EARLIEST_BELIEVABLE_MS = Date.parse("2026-11-01T00:00:00Z");
/** How far our clock may be from the hub's and still date goods. */
const TRUSTED_OFFSET_MS = 5 * 60_000;

/** The computer's own time, trusted while it is believable and agrees with the hub's. */
export const createSystemClock = (hubOffsetMs: () => number | null): Clock => ({
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  isTrusted: () =>
    Date.now() > EARLIEST_BELIEVABLE_MS && Math.abs(hubOffsetMs() ?? 0) <= TRUSTED_OFFSET_MS,
  setTimeout: (callback, delayMs) => setTimeout(callback, delayMs),
  // A Node timer turns into its number.
  clearTimeout: (handle) => clearTimeout(Number(handle)),
});
