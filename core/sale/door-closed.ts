import type { Slot } from "../catalogue/catalogue-snapshot.ts";
import type { Clock } from "../ports/clock.ts";
import type { Dispenser } from "../ports/dispenser.ts";

/** A latch that falls back at once is not a door somebody closed. */
const DOOR_SETTLE_MS = 1_500;

/** Resolves when a locker door that was just opened has been shut by a person. */
export const doorClosed = (dispenser: Dispenser, clock: Clock, slot: Slot): Promise<void> =>
  new Promise((resolve) => {
    // Told by the timer, not by the time: a real one may ring a moment before its delay is over.
    let isSettled = false;
    const check = () => {
      if (!isSettled || dispenser.health(slot).door !== "closed") return;
      stop();
      resolve();
    };
    const stop = dispenser.onHealth(check);
    clock.setTimeout(() => {
      isSettled = true;
      check();
    }, DOOR_SETTLE_MS);
  });
