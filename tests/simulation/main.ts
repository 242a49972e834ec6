import { parseArgs } from "node:util";
import { openRecordedRun } from "./recorded-run.ts";
import { addTallies, NO_WORLDS, runWorlds } from "./worlds.ts";
import { runInProcesses } from "./worlds-in-processes.ts";

/*
 * `npm run simulate -- --seeds N --start S` runs N worlds, `--workers W` over W processes; `--trace`
 * with one seed prints all that happened in it. `--record` keeps the result in recorded-runs/ as it
 * grows, and goes on with an interrupted run of the same commit.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "1000" },
    start: { type: "string", default: "1" },
    workers: { type: "string", default: "1" },
    record: { type: "boolean", default: false },
    trace: { type: "boolean", default: false },
  },
});
const wanted = { first: Number(values.start), count: Number(values.seeds) };
const workers = Number(values.workers);
const recorder = values.record ? openRecordedRun(wanted, workers) : null;
const seedsBefore = recorder?.seedsDone() ?? 0;
const range = { first: wanted.first + seedsBefore, count: wanted.count - seedsBefore };
if (seedsBefore > 0) console.log(`goes on after ${seedsBefore} recorded worlds`);

const PROGRESS_EVERY_MS = 60_000;
const startedAtMs = performance.now();
let toldAtMs = startedAtMs;
let tally = NO_WORLDS;

const progress = () => {
  const rate = (tally.worlds / (performance.now() - startedAtMs)) * 1_000;
  const leftMinutes = (range.count - tally.worlds) / rate / 60;
  const days = (tally.virtualMs / 86_400_000).toFixed(1);
  console.log(
    `${tally.worlds} worlds, ${rate.toFixed(1)}/s, ${days} days, ${tally.paidSales} paid sales, ` +
      `${tally.crashes} crashes, ${tally.broken.length} violations, ${leftMinutes.toFixed(0)} min left`,
  );
};

if (values.trace) {
  tally = await runWorlds(range, { onTrace: console.log });
  for (const line of tally.broken) console.log(line);
} else {
  await runInProcesses(range, workers, (part) => {
    tally = addTallies(tally, part);
    recorder?.add(part);
    for (const line of part.broken) console.log(line);
    if (performance.now() - toldAtMs < PROGRESS_EVERY_MS) return;
    toldAtMs = performance.now();
    progress();
  });
  progress();
}
const { worlds, crashes, broken } = tally;
console.log(`seeds ${worlds}, crashes ${crashes}, violations ${broken.length}`);
if (broken.length > 0) {
  console.log("to see one: npm run simulate -- --seeds 1 --start SEED --trace");
  process.exitCode = 1;
}
