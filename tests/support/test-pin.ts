import { createHash } from "node:crypto";
import type { PinCheck } from "../../core/ports/pin-check.ts";
import type { PinHash, ServicePin } from "../../core/service/door/service-pin.ts";
import { POSITIONS, type Position } from "../../core/service/position.ts";

const MOST_TRIES = 5;
const WAIT_MS = 60_000;

/** The PIN of every position at the test machine. */
export const TEST_PIN = "482913";

/** A PIN kept as cheaply as can be: nothing here is worth the milliseconds. */
const cheapHash = (pin: string): PinHash => ({
  salt: Buffer.from(`salt of ${pin}`).toString("base64"),
  hash: createHash("sha256").update(pin).digest("base64"),
  scrypt: { cost: 16, blockSize: 8, parallelization: 1 },
});

export const testServicePins = (
  positions: readonly Position[] = POSITIONS,
  pin = TEST_PIN,
): ServicePin[] => positions.map((position) => ({ position, ...cheapHash(pin) }));

/** PINs in memory: answers at once, and after five wrong ones of a position only with a wait. */
export const createTestPin = (nowMs: () => number = () => 0): PinCheck => {
  let first: PinHash | null = null;
  const tries = new Map<string, { readonly wrong: number; readonly untilMs: number }>();
  const keyOf = (position: Position, { salt }: PinHash) => `${position} ${salt}`;
  const waitMs: PinCheck["waitMs"] = (position, kept) =>
    Math.max(0, (tries.get(keyOf(position, kept))?.untilMs ?? 0) - nowMs());

  return {
    waitMs,
    check: async (position, kept, typed) => {
      const waiting = waitMs(position, kept);
      if (waiting > 0) return { kind: "wait", remainingMs: waiting };
      const key = keyOf(position, kept);
      if (cheapHash(typed).hash === kept.hash) {
        tries.delete(key);
        return { kind: "right" };
      }
      const wrong = (tries.get(key)?.wrong ?? 0) + 1;
      const isWaiting = wrong >= MOST_TRIES;
      tries.set(key, { wrong, untilMs: isWaiting ? nowMs() + WAIT_MS : 0 });
      return isWaiting
        ? { kind: "wait", remainingMs: WAIT_MS }
        : { kind: "wrong", triesLeft: MOST_TRIES - wrong };
    },
    firstPin: () => first,
    setFirstPin: async (pin) => {
      if (first) throw new Error("The first PIN is set already");
      first = cheapHash(pin);
    },
  };
};
