import type { PinCheck } from "../../core/ports/pin-check.ts";

const MOST_TRIES = 5;

/** A PIN in memory: answers at once, and after five wrong ones only with a wait. */
export const createTestPin = (first: string | null = null): PinCheck => {
  let kept = first;
  let wrong = 0;
  return {
    isSet: () => kept !== null,
    set: async (pin) => {
      if (kept !== null) throw new Error("A staff PIN is set already");
      kept = pin;
    },
    check: async (pin) => {
      if (wrong >= MOST_TRIES) return { kind: "wait", remainingMs: 60_000 };
      if (pin === kept) {
        wrong = 0;
        return { kind: "right" };
      }
      wrong++;
      return wrong < MOST_TRIES
        ? { kind: "wrong", triesLeft: MOST_TRIES - wrong }
        : { kind: "wait", remainingMs: 60_000 };
    },
  };
};
