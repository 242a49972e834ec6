import { randomInt, randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import type { Clock } from "../../core/ports/clock.ts";
import type { Ids } from "../../core/ports/ids.ts";
import { startAcquirerSimulator } from "./acquirer-simulator.ts";
import { createSnapKeys } from "./create-snap-keys.ts";

/**
 * The simulated acquirer as a process of its own:
 * `node payments/simulator/main.ts --port 0 --state FILE [--notify-url URL] [--keys DIR]`.
 * Keys default to `snap-keys` beside the state file. Prints one line, `{"ready":true,"url":…}`.
 */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    state: { type: "string" },
    "notify-url": { type: "string" },
    keys: { type: "string" },
  },
});
if (!values.state) throw new Error("--state FILE is missing");

mkdirSync(dirname(values.state), { recursive: true });

const clock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  isTrusted: () => true,
  setTimeout: (callback, delayMs) => setTimeout(callback, delayMs),
  // A Node timer turns into its number, by which Node clears it.
  clearTimeout: (handle) => clearTimeout(Number(handle)),
};

const ORDER_CODE_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
const ids: Ids = {
  newId: () => randomUUID(),
  newOrderCode: () =>
    Array.from({ length: 6 }, () => ORDER_CODE_LETTERS[randomInt(ORDER_CODE_LETTERS.length)]).join(
      "",
    ),
};

const simulator = await startAcquirerSimulator({
  port: Number(values.port),
  stateFile: values.state,
  notifyUrl: values["notify-url"] ?? null,
  keys: createSnapKeys(values.keys ?? join(dirname(values.state), "snap-keys")),
  clock,
  ids,
});

const stop = (): void => {
  void simulator.close().then(() => process.exit(0));
};
process.once("SIGTERM", stop);
process.once("SIGINT", stop);

process.stdout.write(`${JSON.stringify({ ready: true, url: simulator.url })}\n`);
