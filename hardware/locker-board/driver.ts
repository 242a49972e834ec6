import type { Clock, TimerHandle } from "../../core/ports/clock.ts";
import type { DispenseOutcome, SlotFault, SlotHealth } from "../../core/ports/dispenser.ts";
import { createFrameTrace } from "../transport/frame-trace.ts";
import { createSubscribers } from "../transport/subscribers.ts";
import type { Transport } from "../transport/transport.ts";
import { type LockJudge, type LockState, openLock, reconcileLock } from "./open-lock.ts";
import { bitOf, isStatusTraffic, LOCKS_PER_BOARD, type LockerStatus } from "./protocol.ts";
import { createStatusBus } from "./status-bus.ts";

/** One locker board: sixteen doors on one line. */
export interface LockerBoard {
  /** Opens a door and tells what was seen. May be repeated: same door, same goods. */
  readonly open: (lock: number) => Promise<DispenseOutcome>;
  /** Opens a door for staff, an empty box too; only its latch says whether it opened. */
  readonly testOpen: (lock: number) => Promise<DispenseOutcome>;
  /** Looks, moves nothing: was the door opened by a command whose outcome was not recorded? */
  readonly reconcile: (lock: number) => Promise<DispenseOutcome>;
  readonly health: (lock: number) => SlotHealth;
  readonly onHealth: (listener: () => void) => () => void;
  /** Ends polling. Calls still waiting never answer, as in a process that was killed. */
  readonly stop: () => void;
}

export interface LockerBoardOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  /** DIP switch, 0–15. */
  readonly boardAddress: number;
  /** What the feedback bit reads when locked; differs by cabinet, calibrated at installation. */
  readonly lockedBit: 0 | 1;
  readonly hasInfrared: boolean;
  readonly pollIntervalMs?: number;
  readonly fastPollMs?: number;
  readonly answerTimeoutMs?: number;
  /** How long a latch may take after one command. */
  readonly openTimeoutMs?: number;
  readonly openTries?: number;
  readonly reconcileTimeoutMs?: number;
}

/** Kerong CU16 over RS-485, 19200 8N1 (hardware.md §4.1, §4.5). The latch is believed, not the command. */
export const createLockerBoard = (options: LockerBoardOptions): LockerBoard => {
  const { clock, boardAddress, lockedBit, hasInfrared } = options;
  const trace = createFrameTrace({ ...options, isIdle: isStatusTraffic });
  const { transport } = trace;
  const pollIntervalMs = options.pollIntervalMs ?? 1_000;
  const bus = createStatusBus({
    transport,
    clock,
    boardAddress,
    answerTimeoutMs: options.answerTimeoutMs ?? 500,
  });
  const changes = createSubscribers<void>();
  const stuckLocks = new Set<number>();
  let latest: LockerStatus | null = null;
  let unansweredPolls = 0;
  let shown = "";
  let pollTimer: TimerHandle | null = null;
  let isStopped = false;

  const stateOf = (status: LockerStatus, lock: number): LockState => ({
    door: bitOf(status.hooks, lock) === lockedBit ? "closed" : "open",
    goods: hasInfrared ? (bitOf(status.infrared, lock) ? "present" : "absent") : null,
  });

  const fault = (): SlotFault | null => {
    if (!transport.isOpen()) return "line-closed";
    return latest ? null : "board-silent";
  };

  const tellIfChanged = () => {
    const now = JSON.stringify([fault(), latest?.hooks, latest?.infrared, [...stuckLocks]]);
    if (now === shown) return;
    shown = now;
    changes.tell();
  };

  const observe = async (): Promise<LockerStatus | null> => {
    const status = await bus.askStatus();
    unansweredPolls = status ? 0 : unansweredPolls + 1;
    if (status) latest = status;
    else if (unansweredPolls >= MOST_UNANSWERED_POLLS || !transport.isOpen()) latest = null;
    for (const lock of stuckLocks) {
      if (status && stateOf(status, lock).door === "open") stuckLocks.delete(lock);
    }
    tellIfChanged();
    return status;
  };

  const pollNow = async () => {
    clock.clearTimeout(pollTimer);
    await bus.exclusively(observe);
    clock.clearTimeout(pollTimer);
    if (!isStopped) pollTimer = clock.setTimeout(() => void pollNow(), pollIntervalMs);
  };

  const stopWatchingLine = transport.onState((isOpen) => {
    latest = null;
    tellIfChanged();
    if (isOpen) void pollNow();
  });

  const watch = {
    look: async (lock: number) => {
      const status = await observe();
      return status && stateOf(status, lock);
    },
    sendOpen: bus.sendOpen,
    clock,
    hasInfrared,
    fastPollMs: options.fastPollMs ?? 200,
    openTimeoutMs: options.openTimeoutMs ?? 3_000,
    openTries: options.openTries ?? 3,
    reconcileTimeoutMs: options.reconcileTimeoutMs ?? 8_000,
  };

  const open = (lock: number, judge: LockJudge) =>
    bus.exclusively(async () => {
      const outcome = await trace.during(() => openLock(watch, lock, judge));
      if (outcome.evidence === "latch-stuck") stuckLocks.add(lock);
      tellIfChanged();
      return outcome;
    });

  void pollNow();
  return {
    open: (lock) => open(lock, "by-goods"),
    testOpen: (lock) => open(lock, "by-latch"),
    reconcile: (lock) => bus.exclusively(() => trace.during(() => reconcileLock(watch, lock))),
    health: (lock) => {
      if (lock < 1 || lock > LOCKS_PER_BOARD) {
        return { fault: "no-such-slot", door: null, goods: null };
      }
      if (!latest || fault()) return { fault: fault(), door: null, goods: null };
      const state = stateOf(latest, lock);
      const doorFault = state.door === "open" ? "door-open" : null;
      return { ...state, fault: stuckLocks.has(lock) ? "latch-stuck" : doorFault };
    },
    onHealth: changes.add,
    stop: () => {
      isStopped = true;
      clock.clearTimeout(pollTimer);
      stopWatchingLine();
      bus.stop();
      trace.stop();
    },
  };
};

const MOST_UNANSWERED_POLLS = 3;
