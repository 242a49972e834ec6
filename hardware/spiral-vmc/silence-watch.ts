import type { Clock, TimerHandle } from "../../core/ports/clock.ts";

/** Notices when nothing was heard for `limitMs`; silent until the first sound. */
export const createSilenceWatch = (clock: Clock, limitMs: number, onChange: () => void) => {
  let isSilent = true;
  let heardAtMs = 0;
  let timer: TimerHandle | null = null;

  // One timer that looks again, not one restarted with every sound.
  const look = () => {
    const leftMs = heardAtMs + limitMs - clock.monotonicMs();
    if (leftMs > 0) {
      timer = clock.setTimeout(look, leftMs);
      return;
    }
    isSilent = true;
    timer = null;
    onChange();
  };

  return {
    heard: () => {
      heardAtMs = clock.monotonicMs();
      if (!isSilent) return;
      isSilent = false;
      timer = clock.setTimeout(look, limitMs);
      onChange();
    },
    isSilent: () => isSilent,
    stop: () => clock.clearTimeout(timer),
  };
};
