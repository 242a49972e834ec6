import { hourAt, msUntilNextHour } from "../business-day.ts";
import { commitOrThrow } from "../journal/commit.ts";
import type { Clock, TimerHandle } from "../ports/clock.ts";
import type { Journal } from "../ports/journal.ts";
import { EMPTY_TALLY, type Tally, tallyWith, type VisitStep } from "./visit-tally.ts";

export interface VisitHours {
  readonly count: (step: VisitStep) => void;
  readonly stop: () => void;
}

/**
 * Adds visits up hour by hour and writes each hour down once it is over, as one fact: no touch waits
 * for the disk. A process that dies loses the counts of the running hour, nothing else; with a clock
 * in doubt nothing is counted, for nobody could say in which hour.
 */
export const startVisitHours = (
  journal: Journal,
  clock: Clock,
  onFailure: (reason: unknown) => void,
): VisitHours => {
  const tallies = new Map<string, Tally>();
  let timer: TimerHandle;

  const writeDown = () => {
    const now = hourAt(clock.nowMs());
    const over = [...tallies].filter(([hour]) => hour !== now);
    if (over.length === 0) return;
    commitOrThrow(journal, () =>
      over.map(([hour, tally]) => ({ kind: "shop-counted", hour, ...tally })),
    );
    for (const [hour] of over) tallies.delete(hour);
  };

  const tick = () => {
    timer = clock.setTimeout(tick, msUntilNextHour(clock.nowMs()) + 1);
    try {
      writeDown();
    } catch (reason) {
      onFailure(reason);
    }
  };

  tick();
  return {
    count: (step) => {
      if (!clock.isTrusted()) return;
      const hour = hourAt(clock.nowMs());
      tallies.set(hour, tallyWith(tallies.get(hour) ?? EMPTY_TALLY, step));
    },
    stop: () => clock.clearTimeout(timer),
  };
};
