import { createContext, useContext, useEffect, useState } from "react";

/** Time for what only moves on the screen: countdowns and the turning of the attract pictures. */
export interface ScreenClock {
  /** Monotonic milliseconds. */
  readonly nowMs: () => number;
  /** Calls back every `intervalMs` until the returned function is called. */
  readonly every: (intervalMs: number, tick: () => void) => () => void;
}

const stoppedClock: ScreenClock = { nowMs: () => 0, every: () => () => undefined };

export const ScreenClockContext = createContext<ScreenClock>(stoppedClock);

/** Milliseconds left until `endsAtMs` of the screen clock, four times a second; never below 0. */
export const useRemainingMs = (endsAtMs: number): number => {
  const clock = useContext(ScreenClockContext);
  const [nowMs, setNowMs] = useState(clock.nowMs);
  useEffect(() => clock.every(250, () => setNowMs(clock.nowMs())), [clock]);
  return Math.max(0, endsAtMs - Math.max(nowMs, clock.nowMs()));
};

/** Counts 0, 1, 2 … once every `intervalMs`. */
export const useTurns = (intervalMs: number): number => {
  const clock = useContext(ScreenClockContext);
  const [turns, setTurns] = useState(0);
  useEffect(
    () => clock.every(intervalMs, () => setTurns((count) => count + 1)),
    [clock, intervalMs],
  );
  return turns;
};
