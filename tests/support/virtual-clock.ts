import type { Clock } from "../../core/ports/clock.ts";

export interface VirtualClock extends Clock {
  /** Moves time forward, firing timers in order and letting promises settle between them. */
  readonly advance: (ms: number) => Promise<void>;
  /** Lets everything that is ready run, without moving time. */
  readonly settle: () => Promise<void>;
  /** Milliseconds until the next timer; null when there is none. */
  readonly nextTimerInMs: () => number | null;
  readonly setTrusted: (trusted: boolean) => void;
  /** The wall clock goes on while nothing runs: hours without power. */
  readonly skip: (ms: number) => void;
}

interface Timer {
  readonly id: number;
  readonly dueMs: number;
  readonly callback: () => void;
}

export const VIRTUAL_START_MS = Date.parse("2026-11-24T10:00:00+07:00");

/** How long a chain of promises may be that is settled without going round the event loop. */
const PROMISE_TURNS = 32;

/**
 * A clock that stands still until a test moves it. Starts on 24 November 2026, 10.00 in Jakarta.
 * `promises`: nothing under this clock waits for a socket or a file, so settling need not go round
 * the event loop; many times faster.
 */
export const createVirtualClock = (
  startMs: number = VIRTUAL_START_MS,
  settling: "event-loop" | "promises" = "event-loop",
): VirtualClock => {
  let elapsedMs = 0;
  let skippedMs = 0;
  let lastId = 0;
  let isTrusted = true;
  const timers = new Map<number, Timer>();

  const next = (): Timer | null => {
    let earliest: Timer | null = null;
    for (const timer of timers.values()) {
      if (!earliest || timer.dueMs < earliest.dueMs) earliest = timer;
    }
    return earliest;
  };

  const settle = async () => {
    if (settling === "promises") {
      for (let turn = 0; turn < PROMISE_TURNS; turn++) await Promise.resolve();
      return;
    }
    for (let round = 0; round < 3; round++) await new Promise((resolve) => setImmediate(resolve));
  };

  return {
    nowMs: () => startMs + skippedMs + elapsedMs,
    skip: (ms) => {
      skippedMs += ms;
    },
    monotonicMs: () => elapsedMs,
    isTrusted: () => isTrusted,
    setTrusted: (trusted) => {
      isTrusted = trusted;
    },
    setTimeout: (callback, delayMs) => {
      const timer = { id: ++lastId, dueMs: elapsedMs + Math.max(0, delayMs), callback };
      timers.set(timer.id, timer);
      return timer.id;
    },
    clearTimeout: (handle) => {
      if (typeof handle === "number") timers.delete(handle);
    },
    nextTimerInMs: () => {
      const timer = next();
      return timer ? timer.dueMs - elapsedMs : null;
    },
    settle,
    advance: async (ms) => {
      const untilMs = elapsedMs + ms;
      await settle();
      for (let timer = next(); timer && timer.dueMs <= untilMs; timer = next()) {
        elapsedMs = Math.max(elapsedMs, timer.dueMs);
        timers.delete(timer.id);
        timer.callback();
        await settle();
      }
      elapsedMs = untilMs;
    },
  };
};
