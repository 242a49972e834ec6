import { join } from "node:path";
import type { Clock } from "../core/ports/clock.ts";
import type { PinCheck } from "../core/ports/pin-check.ts";
import { PinHash } from "../core/service/door/service-pin.ts";
import { readFileIfPresent, writeFileDurably } from "../lapas-client/durable-file.ts";
import { hashPin, isPin, PIN_COST } from "./pin-hash.ts";
import { createPinTries } from "./pin-tries.ts";
import { FREE_TRIES } from "./pin-wait.ts";

export interface PinCheckOptions {
  readonly dataDir: string;
  readonly clock: Clock;
  /** N of scrypt for the first PIN; only tests make it cheaper. */
  readonly cost?: number;
}

/**
 * PINs at this machine. A try is on disk before it is checked, so that pulling the plug never buys a
 * free one. Throws when a file cannot be read: a damaged one must not let the next passer-by set a
 * PIN of his own.
 */
export const createPinCheck = ({ dataDir, clock, cost = PIN_COST }: PinCheckOptions): PinCheck => {
  const path = join(dataDir, "staff-pin.json");
  let first = readFirstPin(path);
  const tries = createPinTries(join(dataDir, "pin-tries.json"), clock);
  let lastCheck: Promise<unknown> = Promise.resolve();

  const check: PinCheck["check"] = async (position, kept, typed) => {
    const waitingMs = tries.waitMs(position, kept);
    if (waitingMs > 0) return { kind: "wait", remainingMs: waitingMs };
    const made = tries.count(position, kept);
    if (await isPin(typed, kept)) {
      tries.forget(position, kept);
      return { kind: "right" };
    }
    const remainingMs = tries.waitMs(position, kept);
    return remainingMs > 0
      ? { kind: "wait", remainingMs }
      : { kind: "wrong", triesLeft: FREE_TRIES - made };
  };

  return {
    // One at a time: tries made at once must not all see the count before them.
    check: (...asked) => {
      const answer = lastCheck.then(() => check(...asked));
      lastCheck = answer.catch(() => undefined);
      return answer;
    },
    waitMs: tries.waitMs,
    firstPin: () => first,
    setFirstPin: async (pin) => {
      const kept = await hashPin(pin, cost);
      // Somebody else may have set one meanwhile.
      if (first) throw new Error("The first PIN is set already");
      writeFileDurably(path, `${JSON.stringify(kept)}\n`);
      first = kept;
    },
  };
};

/** Those written before positions carried their tries with them; these are left out. */
const readFirstPin = (path: string): PinHash | null => {
  const text = readFileIfPresent(path);
  return text === null ? null : PinHash.parse(JSON.parse(text));
};
