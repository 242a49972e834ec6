import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { serve } from "@hono/node-server";
import * as z from "zod";
import { createSystemClock } from "../machine/system-clock.ts";
import { createPty } from "../transport/pty.ts";
import { PRINTER_PROFILES } from "./profiles.ts";
import { createReceiptPrinterSimulator } from "./simulator.ts";
import { createSimulatorRoutes } from "./simulator-routes.ts";
import { readSimulatorState, writeSimulatorState } from "./simulator-state.ts";

/**
 * The simulated receipt printer as a process of its own, on a real PTY:
 * `node hardware/receipt-printer/simulator-main.ts --port N --link-dir DIR --state FILE`.
 * The host opens DIR/printer. Prints one line, `{"ready":true,"url":…,"line":…}`.
 */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    "link-dir": { type: "string" },
    state: { type: "string" },
    profile: { type: "string", default: "epson-80" },
  },
});
const { "link-dir": linkDir, state: stateFile } = values;
if (!linkDir || !stateFile) throw new Error("Needed: --link-dir DIR --state FILE");
const profileName = z.enum(["epson-80", "clone-80", "clone-58"]).parse(values.profile);
mkdirSync(linkDir, { recursive: true });
mkdirSync(dirname(stateFile), { recursive: true });

const clock = createSystemClock();
const linkPath = join(linkDir, "printer");
const line = createPty({ linkPath, clock });
const simulator = createReceiptPrinterSimulator({
  transport: line.transport,
  clock,
  profile: PRINTER_PROFILES[profileName],
  state: readSimulatorState(stateFile),
});
simulator.onChange(() => writeSimulatorState(stateFile, simulator.exportState()));

const server = serve(
  {
    fetch: createSimulatorRoutes(simulator).fetch,
    hostname: "127.0.0.1",
    port: Number(values.port),
  },
  ({ port }) => {
    const ready = { ready: true, url: `http://127.0.0.1:${port}/`, line: linkPath };
    process.stdout.write(`${JSON.stringify(ready)}\n`);
  },
);

const leave = () => {
  line.close();
  server.close();
  process.exit(0);
};
process.once("SIGTERM", leave);
process.once("SIGINT", leave);
