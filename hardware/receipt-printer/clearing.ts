import type { Clock } from "../../core/ports/clock.ts";
import { sleep } from "../../core/ports/clock.ts";
import { CLEAR_AND_RECOVER, CLEAR_BUFFERS } from "./commands.ts";
import type { PrinterLine } from "./printer-line.ts";
import type { PrinterProfile } from "./profiles.ts";

const CLEARED_TIMEOUT_MS = 2_000;
const CLONE_CLEARS_IN_MS = 500;

/**
 * Makes a printer forget the rest of a job, so that it does not print it when paper is loaded
 * (hardware.md §1.8). True when it is done: an Epson confirms with `37 25 00`; a clone cannot, so
 * there it means that the command left.
 */
export const clearPrinter = async (
  line: PrinterLine,
  clock: Clock,
  profile: PrinterProfile,
): Promise<boolean> => {
  if (profile.proof !== "full") {
    const sent = await line.send(CLEAR_AND_RECOVER);
    await sleep(clock, CLONE_CLEARS_IN_MS);
    return sent.ok;
  }
  const cleared = await line.ask(
    CLEAR_BUFFERS,
    (reply) =>
      reply.kind === "block" && reply.header === 0x37 && reply.text === "%" ? true : null,
    CLEARED_TIMEOUT_MS,
  );
  // Cutter errors hold the printer until it is told to recover; harmless when there is none.
  if (cleared) await line.send(CLEAR_AND_RECOVER);
  return cleared === true;
};
