import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { serve } from "@hono/node-server";
import { createPty } from "../transport/pty.ts";
import { firstContents } from "./first-contents.ts";
import { createMachine } from "./machine.ts";
import { createMachineApp } from "./machine-app.ts";
import { LOCKER_BOARDS, SPIRAL_BOARD } from "./machine-boards.ts";
import { readMachineContents, writeMachineContents } from "./machine-contents.ts";
import { readLoads, readPlanogram } from "./planogram-file.ts";
import { createLoadReport } from "./report-load.ts";
import { createSystemClock } from "./system-clock.ts";

/**
 * The simulated machine as a process of its own, on real PTYs:
 * `node hardware/machine/main.ts --port N --link-dir DIR --state FILE --planogram FILE [--loads FILE]`.
 * KIOSK_RESTOCK_URL and KIOSK_RESTOCK_TOKEN say where "Fill up" reports its load.
 * Prints one line, `{"ready":true,"url":…,"lines":{board: path}}`.
 */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "0" },
    "link-dir": { type: "string" },
    state: { type: "string" },
    planogram: { type: "string" },
    loads: { type: "string" },
  },
});
const { "link-dir": linkDir, state: stateFile, planogram: planogramFile } = values;
if (!linkDir || !stateFile || !planogramFile) {
  throw new Error("Needed: --link-dir DIR --state FILE --planogram FILE");
}
mkdirSync(linkDir, { recursive: true });
mkdirSync(dirname(stateFile), { recursive: true });

const clock = createSystemClock();
const planogram = readPlanogram(planogramFile);
const loads = values.loads ? readLoads(values.loads) : new Map<string, number>();
const lines = new Map(
  [SPIRAL_BOARD, ...LOCKER_BOARDS].map((board) => [
    board,
    createPty({ linkPath: join(linkDir, board), clock }),
  ]),
);
const machine = createMachine({
  clock,
  planogram,
  contents: readMachineContents(stateFile) ?? firstContents(planogram, loads),
  lineOf: (board) => {
    const line = lines.get(board);
    if (!line) throw new Error(`No line for board ${board}`);
    return line;
  },
});

const save = () => writeMachineContents(stateFile, machine.contents());
let isSavePending = false;
machine.onChange(() => {
  if (isSavePending) return;
  isSavePending = true;
  // In the same turn of the event loop, but once for a whole fill-up.
  queueMicrotask(() => {
    isSavePending = false;
    save();
  });
});
save();

const reportLoad = createLoadReport(
  process.env["KIOSK_RESTOCK_URL"],
  process.env["KIOSK_RESTOCK_TOKEN"],
);
const server = serve(
  {
    fetch: createMachineApp(machine, clock, reportLoad).fetch,
    hostname: "127.0.0.1",
    port: Number(values.port),
  },
  ({ port }) => {
    const ready = {
      ready: true,
      url: `http://127.0.0.1:${port}/`,
      lines: Object.fromEntries([...lines.keys()].map((board) => [board, join(linkDir, board)])),
    };
    process.stdout.write(`${JSON.stringify(ready)}\n`);
  },
);

const leave = () => {
  machine.stop();
  for (const line of lines.values()) line.close();
  server.close();
  process.exit(0);
};
process.once("SIGTERM", leave);
process.once("SIGINT", leave);
