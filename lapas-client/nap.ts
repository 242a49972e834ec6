import type { Clock, TimerHandle } from "../core/ports/clock.ts";

/** A wait that can be cut short. One sleeper at a time. */
export interface Nap {
  /** Resolves after `ms`, or earlier on `wake`. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Ends the sleep under way; without one it does nothing. */
  readonly wake: () => void;
}

export const createNap = (clock: Clock): Nap => {
  let wakeUp: (() => void) | null = null;
  return {
    sleep: (ms) =>
      new Promise((resolve) => {
        let timer: TimerHandle = null;
        const end = () => {
          clock.clearTimeout(timer);
          wakeUp = null;
          resolve();
        };
        timer = clock.setTimeout(end, ms);
        wakeUp = end;
      }),
    wake: () => wakeUp?.(),
  };
};

/** How long to wait after this many failures in a row: 1 s, doubling up to the cap. */
export const backOffMs = (failures: number, capMs: number): number =>
  Math.min(1_000 * 2 ** Math.min(failures - 1, 20), capMs);
