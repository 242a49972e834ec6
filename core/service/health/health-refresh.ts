import type { Clock, TimerHandle } from "../../ports/clock.ts";

/** Disk and clock tell nobody when they change: the page that shows them is drawn anew this often. */
const REFRESH_MS = 5_000;

export interface HealthRefresh {
  /** The screen may have changed: goes on for as long as health is shown. */
  readonly look: () => void;
  readonly stop: () => void;
}

export const createHealthRefresh = (
  clock: Clock,
  isShown: () => boolean,
  draw: () => void,
): HealthRefresh => {
  let timer: TimerHandle | null = null;
  const look = () => {
    if (timer !== null || !isShown()) return;
    timer = clock.setTimeout(() => {
      timer = null;
      if (isShown()) draw();
      look();
    }, REFRESH_MS);
  };
  return {
    look,
    stop: () => {
      if (timer !== null) clock.clearTimeout(timer);
    },
  };
};
