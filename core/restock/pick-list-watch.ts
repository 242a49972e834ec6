import { addDays, businessDateAt, timeOfDayAt } from "../business-day.ts";
import type { TimerHandle } from "../ports/clock.ts";
import type { TerminalPorts } from "../ports/terminal-ports.ts";
import { printPickList } from "../report/print-pick-list.ts";

/** Whether it is time, and the printer is well again. */
const LOOK_EVERY_MS = 60_000;

/**
 * Prints what to bring tomorrow, once each evening from the set hour on. That it was begun is a fact: a
 * restart does not print it twice. What provably did not come out is tried again until midnight.
 */
export const startPickListWatch = (
  ports: Pick<TerminalPorts, "journal" | "printer" | "clock">,
  onFailure: (reason: unknown) => void,
): (() => void) => {
  const { journal, printer, clock } = ports;
  let timer: TimerHandle | null = null;
  let isStopped = false;

  const isDue = (): boolean => {
    const listAt = journal.books.snapshot()?.settings.restock?.listAt;
    if (listAt === undefined || !clock.isTrusted() || timeOfDayAt(clock.nowMs()) < listAt) {
      return false;
    }
    return (
      printer.health().fault === null && !journal.books.restock.pickList(tomorrow()).mayBeOnPaper
    );
  };
  const tomorrow = () => addDays(businessDateAt(clock.nowMs()), 1);

  const look = async () => {
    try {
      if (isDue()) await printPickList(ports, tomorrow(), true);
    } catch (reason) {
      onFailure(reason);
    }
    if (!isStopped) timer = clock.setTimeout(() => void look(), LOOK_EVERY_MS);
  };

  timer = clock.setTimeout(() => void look(), LOOK_EVERY_MS);
  return () => {
    isStopped = true;
    clock.clearTimeout(timer);
  };
};
