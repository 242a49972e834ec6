import type { Clock, TimerHandle } from "../core/ports/clock.ts";

const PAUSE_MS = 1_000;

/** Runs `work` again and again, a pause after each; one that fails is logged and tried again. */
export const startSweep = (
  clock: Clock,
  work: () => Promise<void>,
  log: (message: string) => void,
): (() => Promise<void>) => {
  let timer: TimerHandle = null;
  let isStopped = false;
  let running = Promise.resolve();

  const turn = () => {
    running = work()
      .catch((error: unknown) => log(`sweep: ${String(error)}`))
      .then(() => {
        if (!isStopped) timer = clock.setTimeout(turn, PAUSE_MS);
      });
  };
  turn();

  return () => {
    isStopped = true;
    clock.clearTimeout(timer);
    return running;
  };
};
