import type { VirtualClock } from "../support/virtual-clock.ts";

export interface CountingClock extends VirtualClock {
  /** Timers that are set and have not rung. */
  readonly pendingTimers: () => number;
}

export const createCountingClock = (clock: VirtualClock): CountingClock => {
  const pending = new Set<unknown>();
  return {
    ...clock,
    setTimeout: (callback, delayMs) => {
      const handle = clock.setTimeout(() => {
        pending.delete(handle);
        callback();
      }, delayMs);
      pending.add(handle);
      return handle;
    },
    clearTimeout: (handle) => {
      pending.delete(handle);
      clock.clearTimeout(handle);
    },
    pendingTimers: () => pending.size,
  };
};
