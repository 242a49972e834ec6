import * as z from "zod";
import type { Clock } from "../../core/ports/clock.ts";
import { createSubscribers } from "../transport/subscribers.ts";
import type { Transport } from "../transport/transport.ts";
import { LINE_PITCH_DOTS, type PaperRow, PrintedPaper } from "./printed-paper.ts";
import type { PrinterProfile } from "./profiles.ts";
import { readCommand } from "./simulator-commands.ts";
import {
  isOffline,
  type PrinterCondition,
  paperReply,
  realtimeReply,
  statusBack,
} from "./simulator-condition.ts";
import { createSimulatorInput, type RealtimeCommand } from "./simulator-input.ts";
import { createMechanism, type Executed } from "./simulator-mechanism.ts";
import { createSimulatorVoice } from "./simulator-voice.ts";

/** What the machine keeps over a restart of its process: paper that came out stays out. */
export const PrinterSimulatorState = z.object({ papers: z.array(PrintedPaper), lastId: z.int() });
export type PrinterSimulatorState = z.infer<typeof PrinterSimulatorState>;

export interface ReceiptPrinterSimulator {
  /**
   * Makes it so from now on. `lines`: rows until the paper ends (`paper-ends-mid-job`, 5 by default).
   * `delayMs`: how late answers come (`late-answer`, 1,200 by default).
   */
  readonly become: (
    condition: PrinterCondition,
    detail?: { readonly lines?: number; readonly delayMs?: number },
  ) => void;
  readonly condition: () => PrinterCondition;
  /** Oldest first; a receipt cut short by the end of the paper is there with `isComplete` false. */
  readonly papers: () => readonly PrintedPaper[];
  readonly onChange: (listener: () => void) => () => void;
  readonly exportState: () => PrinterSimulatorState;
}

const BUFFER_BYTES = 4_096;
const KEPT_PAPERS = 200;

/**
 * An ESC/POS printer at the device end of a wire, with the memory of a real one: what it received
 * before a fault it prints after it, unless it was cleared.
 */
export const createReceiptPrinterSimulator = ({
  transport,
  clock,
  profile,
  state = { papers: [], lastId: 0 },
}: {
  readonly transport: Transport;
  readonly clock: Clock;
  readonly profile: PrinterProfile;
  readonly state?: PrinterSimulatorState;
}): ReceiptPrinterSimulator => {
  const changes = createSubscribers<void>();
  const mechanism = createMechanism();
  const voice = createSimulatorVoice(transport, clock);
  let { papers, lastId } = state;
  let condition: PrinterCondition = "ready";
  let buffer: number[] = [];
  let rows: PaperRow[] = [];
  let rowsUntilPaperEnds = Number.POSITIVE_INFINITY;
  let isMoving = false;
  let isStatusBackOn = false;

  const become: ReceiptPrinterSimulator["become"] = (next, detail) => {
    const before = statusBack(condition).join();
    condition = next;
    rowsUntilPaperEnds =
      next === "paper-ends-mid-job" ? (detail?.lines ?? 5) : Number.POSITIVE_INFINITY;
    voice.speak(next, detail?.delayMs);
    if (isOffline(next) && rows.length > 0) finishPaper(false);
    if (isStatusBackOn && statusBack(condition).join() !== before) voice.say(statusBack(condition));
    changes.tell();
    work();
  };

  /** Executes what waits in the buffer, one paper movement after the other. */
  const work = () => {
    while (!isMoving && !isOffline(condition)) {
      const read = readCommand(buffer);
      if (!read) return;
      buffer = buffer.slice(read.length);
      voice.hasRoom(BUFFER_BYTES - buffer.length);
      carryOut(mechanism.execute(read.command));
    }
  };

  const carryOut = ({ row, isCut, statusBack: switched, reply }: Executed) => {
    if (switched !== null) isStatusBackOn = switched && profile.proof === "full";
    if (switched && isStatusBackOn) voice.say(statusBack(condition));
    if (reply?.kind === "processed" && profile.proof !== "none") voice.say([paperReply(condition)]);
    if (reply?.kind === "job-done" && profile.proof === "full") voice.say(jobDone(reply.jobTag));
    if (row) move(row, isCut);
  };

  const move = (row: PaperRow, isCut: boolean) => {
    rows = [...rows, row];
    isMoving = true;
    clock.setTimeout(
      () => {
        isMoving = false;
        if (rows.length > 0 && (isCut || isTornOff(row))) finishPaper(true);
        rowsUntilPaperEnds--;
        if (rowsUntilPaperEnds <= 0) become("paper-out");
        else work();
      },
      (heightDots(row) / DOTS_PER_MM / profile.speedMmPerS) * 1_000 + (isCut ? CUT_MS : 0),
    );
  };

  /** Without a cutter the buyer tears the paper after the last feed. */
  const isTornOff = (row: PaperRow): boolean =>
    !profile.hasCutter && row.kind === "feed" && buffer.length === 0;

  const finishPaper = (isComplete: boolean) => {
    // A blank strip is no receipt.
    if (rows.every(({ kind }) => kind === "feed")) {
      rows = [];
      return;
    }
    lastId++;
    const paper = { id: lastId, printedAtMs: clock.nowMs(), dots: profile.dots, isComplete, rows };
    papers = [...papers, paper].slice(-KEPT_PAPERS);
    rows = [];
    changes.tell();
  };

  const clear = () => {
    buffer = [];
    mechanism.reset();
  };

  const obey = (command: RealtimeCommand) => {
    switch (command.kind) {
      case "status":
        return voice.say([realtimeReply(condition, command.question)]);
      case "recover":
        if (command.clears) clear();
        return;
      case "clear-buffers":
        if (profile.proof !== "full") return;
        clear();
        return voice.say([0x37, 0x25, 0x00]);
    }
  };

  const input = createSimulatorInput((byte) => {
    // With no room left a real printer drops bytes without a word.
    if (buffer.length < BUFFER_BYTES) buffer.push(byte);
    voice.hasRoom(BUFFER_BYTES - buffer.length);
  }, obey);

  transport.onData((bytes) => {
    for (const byte of bytes) input.push(byte);
    work();
  });

  return {
    become,
    condition: () => condition,
    papers: () => papers,
    onChange: changes.add,
    exportState: () => ({ papers: [...papers], lastId }),
  };
};

const DOTS_PER_MM = 8;
const CUT_MS = 300;

/** GS ( H: header, identifier, tag, NUL. */
const jobDone = (jobTag: string): readonly number[] => [
  0x37,
  0x22,
  ...new TextEncoder().encode(jobTag),
  0x00,
];

const heightDots = (row: PaperRow): number => {
  if (row.kind === "feed") return row.dots;
  return row.kind === "qr" ? 40 * row.moduleDots : LINE_PITCH_DOTS * row.heightFactor;
};
