import type { Clock } from "../../core/ports/clock.ts";

/** The one time of a simulated world. */
export interface EventClock extends Clock {
  /** Fires timers in order until `untilMs` on the monotonic clock, or until `isOver` says so. */
  readonly runUntil: (untilMs: number, isOver?: () => boolean) => Promise<void>;
  /** Everything stands still and time passes: a power cut of the whole machine. */
  readonly leap: (ms: number) => void;
  /** All the time that was leapt over. */
  readonly leaptMs: () => number;
  /** Timers fired so far. */
  readonly fired: () => number;
}

interface Timer {
  readonly id: number;
  dueMs: number;
  readonly callback: () => void;
  isCleared: boolean;
}

/**
 * How many turns of the promise queue follow each timer. A chain that needs more goes on beside the
 * next timer, as on a slow processor: still one fixed order, whatever the load of the host.
 */
const TURNS_PER_TIMER = 16;
const TIMERS_PER_BREATH = 5_000;

/** Two worlds with the same calls fire the same timers in the same order. */
export const createEventClock = (
  startMs: number = Date.parse("2026-11-24T10:00:00+07:00"),
): EventClock => {
  let elapsedMs = 0;
  let lastId = 0;
  let fired = 0;
  let leaptMs = 0;
  const heap: Timer[] = [];

  const turn = Promise.resolve();
  const drain = async () => {
    for (let turnNo = 0; turnNo < TURNS_PER_TIMER; turnNo++) await turn;
  };

  const next = (): Timer | undefined => {
    while (heap[0]?.isCleared) popTimer(heap);
    return heap[0];
  };

  return {
    nowMs: () => startMs + elapsedMs,
    monotonicMs: () => elapsedMs,
    isTrusted: () => true,
    setTimeout: (callback, delayMs) => {
      const dueMs = elapsedMs + Math.max(0, delayMs);
      const timer: Timer = { id: ++lastId, dueMs, callback, isCleared: false };
      pushTimer(heap, timer);
      return timer;
    },
    clearTimeout: (handle) => {
      if (isTimer(handle)) handle.isCleared = true;
    },
    runUntil: async (untilMs, isOver = () => false) => {
      await drain();
      for (let timer = next(); timer && timer.dueMs <= untilMs; timer = next()) {
        if (isOver()) return;
        popTimer(heap);
        elapsedMs = Math.max(elapsedMs, timer.dueMs);
        fired++;
        timer.callback();
        await drain();
        if (fired % TIMERS_PER_BREATH === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      if (!isOver()) elapsedMs = Math.max(elapsedMs, untilMs);
    },
    leap: (ms) => {
      elapsedMs += ms;
      leaptMs += ms;
      for (const timer of heap) timer.dueMs += ms;
    },
    leaptMs: () => leaptMs,
    fired: () => fired,
  };
};

const isTimer = (handle: unknown): handle is Timer =>
  typeof handle === "object" && handle !== null && "isCleared" in handle;

const isBefore = (left: Timer, right: Timer): boolean =>
  left.dueMs < right.dueMs || (left.dueMs === right.dueMs && left.id < right.id);

const pushTimer = (heap: Timer[], timer: Timer) => {
  let at = heap.length;
  heap.push(timer);
  while (at > 0) {
    const parentAt = (at - 1) >> 1;
    const parent = heap[parentAt];
    if (!parent || !isBefore(timer, parent)) break;
    heap[at] = parent;
    at = parentAt;
  }
  heap[at] = timer;
};

const popTimer = (heap: Timer[]) => {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  let at = 0;
  for (;;) {
    const leftAt = 2 * at + 1;
    const left = heap[leftAt];
    const right = heap[leftAt + 1];
    if (!left) break;
    const isRight = right !== undefined && isBefore(right, left);
    const child = isRight ? right : left;
    if (!isBefore(child, last)) break;
    heap[at] = child;
    at = isRight ? leftAt + 1 : leftAt;
  }
  heap[at] = last;
};
