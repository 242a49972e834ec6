import { businessDateAt } from "../../business-day.ts";
import { commitOrThrow } from "../../journal/commit.ts";
import type { FactOf } from "../../journal/fact.ts";
import type { TimerHandle } from "../../ports/clock.ts";
import type { Journal } from "../../ports/journal.ts";
import type { CopyError, JournalCopies, JournalCopy } from "../../ports/journal-copies.ts";
import type { TerminalPorts } from "../../ports/terminal-ports.ts";
import type { Result } from "../../result.ts";

/** Copies the journal and writes down that it was done. */
export const copyJournal = async (
  { journal, copies }: { readonly journal: Journal; readonly copies: JournalCopies },
  by: FactOf<"journal-copied">["by"],
): Promise<Result<JournalCopy, CopyError>> => {
  const copied = await copies.copy();
  if (copied.ok) {
    const { facts } = copied.value;
    commitOrThrow(journal, () => [{ kind: "journal-copied", facts, by }]);
  }
  return copied;
};

/** How often is looked whether a copy is due; one that failed is tried again as soon. */
const LOOK_EVERY_MS = 15 * 60_000;

/**
 * A copy a day, as soon after midnight in Jakarta as the machine is on. Returns the way to stop. A copy
 * that fails is a problem to be shown; only a journal that cannot be written stops anything.
 */
export const startNightCopy = (
  {
    journal,
    clock,
    technician: { copies },
  }: Pick<TerminalPorts, "journal" | "clock" | "technician">,
  onFailure: (reason: unknown) => void,
): (() => void) => {
  if (!copies.isSet()) return () => undefined;
  let timer: TimerHandle | null = null;
  let isStopped = false;

  const isDue = () => {
    const last = copies.last();
    return last === null || businessDateAt(last.madeAtMs) < businessDateAt(clock.nowMs());
  };
  const look = async () => {
    try {
      if (isDue()) await copyJournal({ journal, copies }, "night");
    } catch (reason) {
      if (!isStopped) onFailure(reason);
    }
    if (!isStopped) timer = clock.setTimeout(() => void look(), LOOK_EVERY_MS);
  };

  timer = clock.setTimeout(() => void look(), LOOK_EVERY_MS);
  return () => {
    isStopped = true;
    clock.clearTimeout(timer);
  };
};
