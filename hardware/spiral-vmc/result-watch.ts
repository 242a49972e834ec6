import type { Clock, TimerHandle } from "../../core/ports/clock.ts";
import type { DispenseOutcome } from "../../core/ports/dispenser.ts";
import { readDispenseStatus } from "./dispense-status.ts";

/** Waits for, and keeps, what the VMC reports about selections. */
export interface ResultWatch {
  /** One dispense status frame, each sent frame once. */
  readonly hear: (selection: number, status: number) => void;
  /**
   * The next proven result of `selection`, one kept from before included. Progress and faults move
   * the deadline; without a result it ends unknown.
   */
  readonly result: (selection: number, waits: ResultWaits) => Promise<DispenseOutcome>;
  /** What was reported before a new turn says nothing about it. */
  readonly forget: (selection: number) => void;
  readonly stop: () => void;
}

export interface ResultWaits {
  readonly timeoutMs: number;
  /** After a sign of progress this much more is granted, but not beyond `longestMs`. */
  readonly afterProgressMs: number;
  readonly longestMs: number;
}

export const createResultWatch = (clock: Clock): ResultWatch => {
  const kept = new Map<number, DispenseOutcome>();
  const waiting = new Map<number, Waiting>();

  const settle = (selection: number, outcome: DispenseOutcome) => {
    const wait = waiting.get(selection);
    if (!wait) return;
    waiting.delete(selection);
    clock.clearTimeout(wait.timer);
    wait.resolve(outcome);
  };

  const restart = (selection: number, wait: Waiting, delayMs: number) => {
    clock.clearTimeout(wait.timer);
    const leftMs = Math.max(0, wait.latestMs - clock.monotonicMs());
    wait.timer = clock.setTimeout(
      () => settle(selection, wait.isFaulty ? CABINET_FAULT : NO_ANSWER),
      Math.min(delayMs, leftMs),
    );
  };

  return {
    hear: (selection, status) => {
      const news = readDispenseStatus(status);
      const wait = waiting.get(selection);
      if (news.kind === "result") {
        if (wait) settle(selection, news.outcome);
        else kept.set(selection, news.outcome);
      } else if (wait && news.kind === "fault") {
        wait.isFaulty = true;
        restart(selection, wait, AFTER_FAULT_MS);
      } else if (wait && !wait.isFaulty) {
        const remainingMs = wait.startedAtMs + wait.waits.timeoutMs - clock.monotonicMs();
        restart(selection, wait, Math.max(remainingMs, wait.waits.afterProgressMs));
      }
    },
    result: (selection, waits) => {
      const known = kept.get(selection);
      if (known) {
        kept.delete(selection);
        return Promise.resolve(known);
      }
      return new Promise((resolve) => {
        const startedAtMs = clock.monotonicMs();
        const latestMs = startedAtMs + waits.longestMs;
        const wait = { resolve, waits, startedAtMs, latestMs, isFaulty: false, timer: null };
        waiting.set(selection, wait);
        restart(selection, wait, waits.timeoutMs);
      });
    },
    forget: (selection) => {
      kept.delete(selection);
    },
    stop: () => {
      for (const wait of waiting.values()) clock.clearTimeout(wait.timer);
      waiting.clear();
    },
  };
};

interface Waiting {
  readonly resolve: (outcome: DispenseOutcome) => void;
  readonly waits: ResultWaits;
  readonly startedAtMs: number;
  readonly latestMs: number;
  isFaulty: boolean;
  timer: TimerHandle | null;
}

/** A code that proves nothing may yet be followed by one that does. */
const AFTER_FAULT_MS = 5_000;
const NO_ANSWER: DispenseOutcome = { outcome: "unknown", evidence: "no-answer" };
const CABINET_FAULT: DispenseOutcome = { outcome: "unknown", evidence: "cabinet-fault" };
