import type { Clock, TimerHandle } from "../../core/ports/clock.ts";
import type { PrinterError, ReceiptPrinter } from "../../core/ports/receipt-printer.ts";
import type { PrintDocument } from "../../core/receipt/print-document.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Transport } from "../transport/transport.ts";
import { clearPrinter } from "./clearing.ts";
import { STATUS_BACK_ON } from "./commands.ts";
import { createHealthBoard } from "./health-board.ts";
import { type JobOutcome, runPrintJob } from "./print-job.ts";
import { createPrinterLine } from "./printer-line.ts";
import type { PrinterProfile } from "./profiles.ts";
import { type PrinterStatus, statusToFault } from "./status.ts";
import { createStatusQuestion } from "./status-question.ts";
import { createTurns } from "./turns.ts";

export interface ReceiptPrinterOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly profile: PrinterProfile;
}

const HEARTBEAT_MS = 5_000;
const HEARTBEAT_WHILE_MISSING_MS = 1_000;
const MISSES_UNTIL_NO_ANSWER = 3;

/**
 * An ESC/POS receipt printer on a serial line. `print` asks for its state, sends, and waits for the
 * best proof its profile has; silence is never taken for success. After a job that failed or is
 * unknown the printer is cleared before anything else, at the latest when it answers again. While
 * idle it is asked every 5 s; three misses are `printer.no-answer`. `stop` leaves the transport open.
 */
export const createReceiptPrinter = ({
  transport,
  clock,
  profile,
}: ReceiptPrinterOptions): ReceiptPrinter & { readonly stop: () => void } => {
  const line = createPrinterLine(transport, clock);
  const status = createStatusQuestion(line, clock, profile);
  const board = createHealthBoard(line.isOpen() ? "printer.no-answer" : "printer.line-closed");
  const turns = createTurns();
  let holdsOldJob = false;
  /** The process before this one may have died in the middle of a receipt. */
  let mayHangOut = true;
  let isFirstStatus = true;
  let misses = 0;
  let heartbeat: TimerHandle = null;
  let isStopped = false;

  const print = async (document: PrintDocument): Promise<JobOutcome> => {
    const ready = await preflight();
    if (!ready.ok) return ready;
    const paper = { cutsFirst: mayHangOut };
    mayHangOut = true;
    const outcome = await runPrintJob(document, line, status, profile, clock, paper);
    mayHangOut = !outcome.ok;
    if (!outcome.ok && outcome.error.kind !== "printer.line-closed") {
      holdsOldJob = true;
      await forgetOldJob();
      if (outcome.error.kind !== "printer.unknown") board.sawFault(outcome.error.kind);
      scheduleBeat(0);
    }
    return outcome;
  };

  const preflight = async (): Promise<Result<void, PrinterError>> => {
    if (!line.isOpen()) return err({ kind: "printer.line-closed" });
    if (!(await forgetOldJob())) return err({ kind: "printer.no-answer" });
    const now = await status.insistently();
    if (!now) {
      board.sawFault("printer.no-answer");
      return err({ kind: line.isOpen() ? "printer.no-answer" : "printer.line-closed" });
    }
    const fault = noteStatus(now);
    return fault ? err(fault) : ok(undefined);
  };

  const forgetOldJob = async (): Promise<boolean> => {
    if (holdsOldJob && (await clearPrinter(line, clock, profile))) holdsOldJob = false;
    return !holdsOldJob;
  };

  const noteStatus = (now: PrinterStatus): PrinterError | null => {
    board.sawStatus(now);
    const fault = statusToFault(now);
    // A printer found stopped may hold a receipt of the process that died before this one.
    if (isFirstStatus && fault) holdsOldJob = true;
    isFirstStatus = false;
    return fault;
  };

  const beat = async () => {
    if (!line.isOpen()) return;
    const isClean = await forgetOldJob();
    const now = isClean ? await status.once() : null;
    misses = now ? 0 : misses + 1;
    if (now) noteStatus(now);
    else if (misses >= MISSES_UNTIL_NO_ANSWER && line.isOpen()) board.sawFault("printer.no-answer");
  };

  const scheduleBeat = (delayMs: number) => {
    clock.clearTimeout(heartbeat);
    if (isStopped) return;
    heartbeat = clock.setTimeout(() => void beatAndGoOn(), delayMs);
  };

  const beatAndGoOn = async () => {
    // A job asks by itself; its end is soon enough for the next beat.
    if (turns.areIdle()) await turns.take(beat);
    scheduleBeat(misses > 0 ? HEARTBEAT_WHILE_MISSING_MS : HEARTBEAT_MS);
  };

  const startTalking = () => {
    if (profile.proof === "full") void line.send(STATUS_BACK_ON);
    misses = 0;
    scheduleBeat(0);
  };

  const stopReplies = line.onReply((reply) => {
    if (reply.kind === "status-back") board.sawStatus(reply.status);
  });
  const stopState = line.onState((isOpen) => {
    if (isOpen) startTalking();
    else board.sawFault("printer.line-closed");
  });
  startTalking();

  return {
    columns: profile.columns,
    health: board.health,
    onHealth: board.onHealth,
    print: (document) => turns.take(() => print(document)),
    stop: () => {
      isStopped = true;
      clock.clearTimeout(heartbeat);
      stopReplies();
      stopState();
      line.stop();
    },
  };
};
