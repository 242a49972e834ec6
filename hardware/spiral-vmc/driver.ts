import type { Clock } from "../../core/ports/clock.ts";
import type {
  DispenseAttempt,
  DispenseOutcome,
  SlotFault,
  SlotHealth,
} from "../../core/ports/dispenser.ts";
import { bytesToHex } from "../transport/frame-parser.ts";
import { createFrameTrace } from "../transport/frame-trace.ts";
import { createSubscribers } from "../transport/subscribers.ts";
import type { Transport } from "../transport/transport.ts";
import { readDispenseStatus } from "./dispense-status.ts";
import { encodeMessage, isIdleTraffic } from "./protocol.ts";
import { createResultWatch } from "./result-watch.ts";
import { createSilenceWatch } from "./silence-watch.ts";
import { createVmcExchange } from "./vmc-exchange.ts";

/** A cabinet of spirals behind one VMC. */
export interface SpiralCabinet {
  /** Turns the attempt's spiral once and tells what was seen. One at a time; others wait. */
  readonly drive: (attempt: DispenseAttempt) => Promise<DispenseOutcome>;
  /** The same for a technician, also after turns that nobody saw; seeing one lets the cabinet go on. */
  readonly testTurn: (attempt: DispenseAttempt) => Promise<DispenseOutcome>;
  /** Listens, moves nothing: has the VMC anything to say about an attempt not recorded to its end? */
  readonly reconcile: (attempt: DispenseAttempt) => Promise<DispenseOutcome>;
  readonly health: (selection: number) => SlotHealth;
  readonly onHealth: (listener: () => void) => () => void;
  /** Ends listening. Calls still waiting never answer, as in a process that was killed. */
  readonly stop: () => void;
}

export interface SpiralCabinetOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  /** How long a command waits for a POLL to answer before it is given up, unsent. */
  readonly sendTimeoutMs?: number;
  readonly resultTimeoutMs?: number;
  readonly reconcileTimeoutMs?: number;
  /** VMC_NO_POLL: cable, power, or the VMC is in its own menu. */
  readonly silenceLimitMs?: number;
  /**
   * How often a drive frame may be written while the VMC neither acknowledges it nor reports on it
   * (same PackNO, same exchange). More than 1 only for a VMC that was seen on the bench to take the
   * repeated PackNO for a repeat: any other turns twice when only its ACK was lost (law 3).
   */
  readonly writesPerCommand?: number;
  /** Told every status that proves nothing, raw, for the log. */
  readonly onOddStatus?: (selection: number, rawHex: string) => void;
}

/** The "FA FB" VMC, RS-232, 57600 8N1 (hardware.md §5.2). */
export const createSpiralCabinet = (options: SpiralCabinetOptions): SpiralCabinet => {
  const { clock } = options;
  const trace = createFrameTrace({ ...options, isIdle: isIdleTraffic });
  const { transport } = trace;
  const resultTimeoutMs = options.resultTimeoutMs ?? 60_000;
  const reconcileTimeoutMs = options.reconcileTimeoutMs ?? 12_000;
  const changes = createSubscribers<void>();
  const results = createResultWatch(clock);
  const silence = createSilenceWatch(clock, options.silenceLimitMs ?? 2_000, () => changes.tell());
  const faultyMotors = new Set<number>();
  const provenBySelection = new Map<number, { attemptId: string; outcome: DispenseOutcome }>();
  let unseenInARow = 0;
  let turning: number | null = null;
  let lastTurn: Promise<unknown> = Promise.resolve();

  const exchange = createVmcExchange({
    transport,
    clock,
    writesPerCommand: options.writesPerCommand ?? 1,
    onHeard: silence.heard,
    onStatus: ({ selection, status }, raw) => {
      if (readDispenseStatus(status).kind === "fault") {
        options.onOddStatus?.(selection, bytesToHex(raw));
      }
      if (selection === turning) exchange.endCommand();
      results.hear(selection, status);
    },
  });

  const note = async (attempt: DispenseAttempt, outcome: DispenseOutcome) => {
    const selection = attempt.slot.channel;
    if (outcome.outcome === "unknown") return outcome;
    // A repeat of this result, told to the next life of this process, would pass for the result of
    // the next turn of the same spiral: nothing in it says which command it answers.
    await exchange.nextPoll(LONGEST_REPEATING_MS);
    unseenInARow = 0;
    provenBySelection.set(selection, { attemptId: attempt.attemptId, outcome });
    if (outcome.outcome === "delivered") faultyMotors.delete(selection);
    else faultyMotors.add(selection);
    changes.tell();
    return outcome;
  };

  const drive = async (attempt: DispenseAttempt): Promise<DispenseOutcome> => {
    const { packetNo, slot } = attempt;
    const selection = slot.channel;
    if (packetNo === null || !transport.isOpen()) return NEVER_SENT;
    results.forget(selection);
    turning = selection;
    const command = encodeMessage({
      kind: "drive",
      packetNo,
      dropSensor: true,
      elevator: false,
      selection,
    });
    const sent = await exchange.command(command, options.sendTimeoutMs ?? 3_000);
    if (sent === "never-sent") {
      turning = null;
      return NEVER_SENT;
    }
    const outcome = await results.result(selection, {
      timeoutMs: resultTimeoutMs,
      afterProgressMs: 0,
      longestMs: resultTimeoutMs,
    });
    exchange.endCommand();
    turning = null;
    if (outcome.outcome === "unknown") {
      unseenInARow++;
      changes.tell();
    }
    return note(attempt, outcome);
  };

  const reconcile = async (attempt: DispenseAttempt): Promise<DispenseOutcome> => {
    const proven = provenBySelection.get(attempt.slot.channel);
    if (proven?.attemptId === attempt.attemptId) return proven.outcome;
    const outcome = await results.result(attempt.slot.channel, {
      timeoutMs: reconcileTimeoutMs,
      // A spiral reported to be turning is waited for.
      afterProgressMs: reconcileTimeoutMs,
      longestMs: Math.max(resultTimeoutMs, reconcileTimeoutMs),
    });
    return note(attempt, outcome);
  };

  const inTurn = (work: () => Promise<DispenseOutcome>): Promise<DispenseOutcome> => {
    const outcome = lastTurn.then(work);
    lastTurn = outcome;
    return outcome;
  };

  const isStopped = () => unseenInARow >= MOST_UNSEEN_IN_A_ROW;
  const cabinetFault = (): SlotFault | null => {
    if (!transport.isOpen()) return "line-closed";
    if (silence.isSilent()) return "board-silent";
    return isStopped() ? "cabinet-stopped" : null;
  };
  const stopWatchingLine = transport.onState(() => changes.tell());

  return {
    drive: (attempt) =>
      inTurn(() => trace.during(async () => (isStopped() ? NEVER_SENT : drive(attempt)))),
    testTurn: (attempt) => inTurn(() => trace.during(() => drive(attempt))),
    reconcile: (attempt) => inTurn(() => trace.during(() => reconcile(attempt))),
    health: (selection) => ({
      fault: cabinetFault() ?? (faultyMotors.has(selection) ? "motor-fault" : null),
      door: null,
      goods: null,
    }),
    onHealth: changes.add,
    stop: () => {
      stopWatchingLine();
      exchange.stop();
      trace.stop();
      silence.stop();
      results.stop();
    },
  };
};

const LONGEST_REPEATING_MS = 3_000;
/** Law 4: a cabinet whose turns cannot be seen is not turned on. */
const MOST_UNSEEN_IN_A_ROW = 3;
const NEVER_SENT: DispenseOutcome = { outcome: "not-delivered", evidence: "never-sent" };
