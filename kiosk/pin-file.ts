import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { join } from "node:path";
import * as z from "zod";
import type { Clock } from "../core/ports/clock.ts";
import type { PinCheck } from "../core/ports/pin-check.ts";
import { readFileIfPresent, writeFileDurably } from "../lapas-client/durable-file.ts";
import { createPinWait, FREE_TRIES } from "./pin-wait.ts";

const PinFile = z.object({
  salt: z.base64(),
  hash: z.base64(),
  scrypt: z.object({ cost: z.int(), blockSize: z.int(), parallelization: z.int() }),
  /** Tries since the last right one, the one being checked included. */
  tries: z.int().nonnegative(),
  /** Wall clock of the last try, epoch milliseconds. */
  lastTryAtMs: z.int(),
});
type PinFile = z.infer<typeof PinFile>;

/** OWASP's second choice of parameters: 128 MiB and a few tenths of a second a try. */
const COST = { cost: 2 ** 17, blockSize: 8, parallelization: 1 } as const;

export interface PinFileOptions {
  readonly dataDir: string;
  readonly clock: Clock;
  /** Only tests make it cheaper. */
  readonly cost?: number;
}

/**
 * The staff PIN in the data folder, as a scrypt hash (mode 0600). A try is on disk before it is
 * checked, so that pulling the plug never buys a free one. Throws when the file cannot be read: a
 * damaged file must not let the next passer-by set a PIN of his own.
 */
export const createPinFile = ({ dataDir, clock, cost = COST.cost }: PinFileOptions): PinCheck => {
  const path = join(dataDir, "staff-pin.json");
  let file = readPinFile(path);
  const wait = createPinWait(clock, file);
  let lastCheck: Promise<unknown> = Promise.resolve();

  const store = (next: PinFile) => {
    writeFileDurably(path, `${JSON.stringify(next)}\n`);
    file = next;
  };

  const check: PinCheck["check"] = async (pin) => {
    if (!file) return { kind: "wrong", triesLeft: FREE_TRIES };
    const waitingMs = wait.remainingMs();
    if (waitingMs > 0) return { kind: "wait", remainingMs: waitingMs };
    const tries = file.tries + 1;
    store({ ...file, tries, lastTryAtMs: clock.nowMs() });
    wait.begin(tries);
    const expected = Buffer.from(file.hash, "base64");
    const actual = await hashPin(pin, Buffer.from(file.salt, "base64"), file.scrypt);
    if (timingSafeEqual(actual, expected)) {
      store({ ...file, tries: 0 });
      wait.begin(0);
      return { kind: "right" };
    }
    const remainingMs = wait.remainingMs();
    return remainingMs > 0
      ? { kind: "wait", remainingMs }
      : { kind: "wrong", triesLeft: FREE_TRIES - tries };
  };

  return {
    isSet: () => file !== null,
    set: async (pin) => {
      if (file) throw new Error("A staff PIN is set already");
      const salt = randomBytes(16);
      const parameters = { ...COST, cost };
      const hash = await hashPin(pin, salt, parameters);
      // Somebody else may have set one meanwhile.
      if (file) throw new Error("A staff PIN is set already");
      store({
        salt: salt.toString("base64"),
        hash: hash.toString("base64"),
        scrypt: parameters,
        tries: 0,
        lastTryAtMs: clock.nowMs(),
      });
    },
    // One at a time: tries made at once must not all see the count before them.
    check: (pin) => {
      const answer = lastCheck.then(() => check(pin));
      lastCheck = answer.catch(() => undefined);
      return answer;
    },
  };
};

const readPinFile = (path: string): PinFile | null => {
  const text = readFileIfPresent(path);
  return text === null ? null : PinFile.parse(JSON.parse(text));
};

const hashPin = (pin: string, salt: Buffer, parameters: PinFile["scrypt"]): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const maxmem = 256 * parameters.cost * parameters.blockSize;
    scrypt(pin, salt, 32, { ...parameters, maxmem }, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
