import { type Clock, sleep } from "../../core/ports/clock.ts";
import { askStatus } from "./commands.ts";
import type { PrinterLine } from "./printer-line.ts";
import type { PrinterProfile } from "./profiles.ts";
import { decodeRealtime, mergeStatus, type PrinterStatus } from "./status.ts";
import { createTurns } from "./turns.ts";

export interface StatusQuestion {
  /** One round of questions; null when any of them stayed without answer. */
  readonly once: () => Promise<PrinterStatus | null>;
  /** Up to three rounds, a second apart; null is `printer.no-answer` (hardware.md §1.8). */
  readonly insistently: () => Promise<PrinterStatus | null>;
}

/**
 * Asks DLE EOT 2, 3, 4. Answers do not say what they answer, so one question is in flight at a time
 * and a round with a hole is void: its late answers must not be taken for those of the next one.
 */
export const createStatusQuestion = (
  line: PrinterLine,
  clock: Clock,
  profile: PrinterProfile,
): StatusQuestion => {
  const turns = createTurns();

  const once = () =>
    turns.take(async () => {
      const parts: PrinterStatus[] = [];
      for (const question of profile.statusQuestions) {
        const byte = await line.ask(
          askStatus(question),
          (reply) => (reply.kind === "realtime" ? reply.byte : null),
          ANSWER_TIMEOUT_MS,
        );
        if (byte === null) return null;
        parts.push(decodeRealtime(question, byte));
      }
      return mergeStatus(parts);
    });

  const insistently = async () => {
    for (let round = 1; ; round++) {
      const status = await once();
      if (status || round === ROUNDS || !line.isOpen()) return status;
      await sleep(clock, PAUSE_BETWEEN_ROUNDS_MS);
    }
  };

  return { once, insistently };
};

const ANSWER_TIMEOUT_MS = 500;
const PAUSE_BETWEEN_ROUNDS_MS = 1_000;
const ROUNDS = 3;
