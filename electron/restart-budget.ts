/** More deaths than this within the window are no accident: the whole shell leaves and is restarted. */
const MAX_RESTARTS = 3;
const RESTART_WINDOW_MS = 60_000;

export interface RestartBudget {
  /** Counts one death; false when it was one too many. */
  readonly spend: () => boolean;
}

export const createRestartBudget = (monotonicMs: () => number): RestartBudget => {
  let deathsMs: readonly number[] = [];
  return {
    spend: () => {
      const nowMs = monotonicMs();
      deathsMs = [...deathsMs.filter((deathMs) => nowMs - deathMs < RESTART_WINDOW_MS), nowMs];
      return deathsMs.length <= MAX_RESTARTS;
    },
  };
};
