import { type Clock, sleep } from "../../core/ports/clock.ts";
import type { DispenseOutcome } from "../../core/ports/dispenser.ts";
import type { Result } from "../../core/result.ts";
import type { TransportError } from "../transport/transport.ts";

export interface LockState {
  readonly door: "open" | "closed";
  /** Null without an infrared sensor. */
  readonly goods: "present" | "absent" | null;
}

/** What opening needs from the board. */
export interface LockWatch {
  /** One status query; null when the board did not answer. */
  readonly look: (lock: number) => Promise<LockState | null>;
  readonly sendOpen: (lock: number) => Promise<Result<void, TransportError>>;
  readonly clock: Clock;
  readonly hasInfrared: boolean;
  readonly fastPollMs: number;
  readonly openTimeoutMs: number;
  readonly openTries: number;
  readonly reconcileTimeoutMs: number;
}

/**
 * What shows that a door opened. `by-goods`: its latch, or that the goods are gone; an empty box is not
 * opened. `by-latch`: the latch alone, whatever is inside.
 */
export type LockJudge = "by-goods" | "by-latch";

/** Opens `lock` and watches its latch. */
export const openLock = async (
  watch: LockWatch,
  lock: number,
  judge: LockJudge = "by-goods",
): Promise<DispenseOutcome> => {
  const isOpened = judge === "by-goods" ? deliveryIn : latchOpenIn;
  // Also the harmless query that frees a board stuck after an earlier command 31 (hardware.md §4.1).
  const before = await lookAgain(watch, lock);
  // An empty box is not opened: there is nothing in it to hand out.
  if (!before || (judge === "by-goods" && before.goods === "absent")) return NEVER_SENT;

  let mayHaveBeenReceived = false;
  let wasOutOfSight = false;
  for (let tryNo = 1; tryNo <= watch.openTries; tryNo++) {
    const written = await watch.sendOpen(lock);
    if (written.ok || written.error.kind !== "transport.closed") mayHaveBeenReceived = true;
    if (!mayHaveBeenReceived) return NEVER_SENT;

    const untilMs = watch.clock.monotonicMs() + watch.openTimeoutMs;
    while (watch.clock.monotonicMs() < untilMs) {
      await sleep(watch.clock, watch.fastPollMs);
      const state = await watch.look(lock);
      const delivered = state && isOpened(state);
      if (delivered) return delivered;
      if (!state) wasOutOfSight = true;
    }
  }

  const after = await lookAgain(watch, lock);
  if (!after) return NO_ANSWER;
  // Out of sight, a door may have been opened, emptied and shut; only infrared would tell.
  return isOpened(after) ?? (wasOutOfSight && !watch.hasInfrared ? NO_ANSWER : LATCH_STUCK);
};

/**
 * Judges an opening whose outcome was not recorded, by looking only. A command may have left just
 * before, so a closed door with goods is believed after the time a latch may take.
 */
export const reconcileLock = async (watch: LockWatch, lock: number): Promise<DispenseOutcome> => {
  const startedAtMs = watch.clock.monotonicMs();
  let seenSinceMs: number | null = null;
  for (;;) {
    const state = await watch.look(lock);
    const nowMs = watch.clock.monotonicMs();
    const delivered = state && deliveryIn(state);
    if (delivered) return delivered;
    if (state) seenSinceMs ??= nowMs;
    if (state && seenSinceMs !== null && nowMs - seenSinceMs >= watch.openTimeoutMs) {
      return watch.hasInfrared ? LATCH_STUCK : NO_ANSWER;
    }
    if (nowMs - startedAtMs >= watch.reconcileTimeoutMs) return NO_ANSWER;
    await sleep(watch.clock, watch.fastPollMs);
  }
};

const NEVER_SENT: DispenseOutcome = { outcome: "not-delivered", evidence: "never-sent" };
const LATCH_STUCK: DispenseOutcome = { outcome: "not-delivered", evidence: "latch-stuck" };
const NO_ANSWER: DispenseOutcome = { outcome: "unknown", evidence: "no-answer" };

const latchOpenIn = (state: LockState): DispenseOutcome | null =>
  state.door === "open" ? { outcome: "delivered", evidence: "latch-open" } : null;

const deliveryIn = (state: LockState): DispenseOutcome | null => {
  const opened = latchOpenIn(state);
  if (opened) return opened;
  if (state.goods === "absent") return { outcome: "delivered", evidence: "goods-gone" };
  return null;
};

const LOOKS = 3;

/** One garbled answer is not silence. */
const lookAgain = async (watch: LockWatch, lock: number): Promise<LockState | null> => {
  for (let lookNo = 1; lookNo <= LOOKS; lookNo++) {
    const state = await watch.look(lock);
    if (state) return state;
  }
  return null;
};
