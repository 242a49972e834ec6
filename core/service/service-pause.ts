import type { Clock, TimerHandle } from "../ports/clock.ts";

/** Staff who forget to end it close the shop no longer than this. */
const LONGEST_MS = 30 * 60_000;

/** Staff work on the machine and nobody buys: for as long as they say, or until they forgot. */
export interface ServicePause {
  readonly isOn: () => boolean;
  readonly begin: () => void;
  /** The same until staff end it, however long that takes. */
  readonly stay: () => void;
  readonly end: () => void;
}

/** Kept in memory: a service that restarts sells again. `onEnd` is called when it ends by itself. */
export const createServicePause = (clock: Clock, onEnd: () => void): ServicePause => {
  let timer: TimerHandle | null = null;
  let isStaying = false;
  const end = () => {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
    isStaying = false;
  };
  return {
    isOn: () => timer !== null || isStaying,
    begin: () => {
      end();
      timer = clock.setTimeout(() => {
        timer = null;
        onEnd();
      }, LONGEST_MS);
    },
    stay: () => {
      end();
      isStaying = true;
    },
    end,
  };
};
