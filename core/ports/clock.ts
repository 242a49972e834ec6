/** Handle of a running timer; opaque to the core. */
export type TimerHandle = unknown;

/** Time as the core sees it. Composition roots and the simulation provide it; XState's clock fits it. */
export interface Clock {
  /** Wall clock, epoch milliseconds. May jump; orders nothing and bounds nothing. */
  readonly nowMs: () => number;
  /** Milliseconds since some fixed moment of this process; never goes back. Deadlines use it. */
  readonly monotonicMs: () => number;
  /** False until the wall clock is known to be right; dated goods are not sold meanwhile. */
  readonly isTrusted: () => boolean;
  readonly setTimeout: (callback: () => void, delayMs: number) => TimerHandle;
  readonly clearTimeout: (handle: TimerHandle) => void;
}

/** Resolves after `delayMs`. */
export const sleep = (clock: Clock, delayMs: number): Promise<void> =>
  new Promise((resolve) => {
    clock.setTimeout(resolve, delayMs);
  });

/** `work`, or `fallback` when it has not answered within `timeoutMs`. The work is not stopped. */
export const withTimeout = <T>(
  clock: Clock,
  work: Promise<T>,
  timeoutMs: number,
  fallback: T,
): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = clock.setTimeout(() => resolve(fallback), timeoutMs);
    work.then(
      (value) => {
        clock.clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clock.clearTimeout(timer);
        reject(error);
      },
    );
  });
