import { businessDateAt, msUntilNextDay } from "../business-day.ts";
import type { Clock, TimerHandle } from "../ports/clock.ts";
import type { Journal } from "../ports/journal.ts";
import { commitOrThrow } from "./commit.ts";

/** Rolls the business date forward at midnight in Jakarta, by fact, never back. Returns the way to stop. */
export const startDayClock = (
  journal: Journal,
  clock: Clock,
  onFailure: (reason: unknown) => void,
): (() => void) => {
  let timer: TimerHandle;

  const roll = () => {
    timer = clock.setTimeout(roll, msUntilNextDay(clock.nowMs()) + 1);
    try {
      const to = businessDateAt(clock.nowMs());
      commitOrThrow(journal, (books) => {
        const from = books.businessDate();
        return clock.isTrusted() && to > from ? [{ kind: "day-rolled", from, to }] : [];
      });
    } catch (reason) {
      onFailure(reason);
    }
  };

  roll();
  return () => clock.clearTimeout(timer);
};
