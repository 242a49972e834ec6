import { parseArgs } from "node:util";
import { simulate } from "./world.ts";

/*
 * `npm run simulate -- --seeds N --start S` runs N worlds; `--trace` with one seed prints all that
 * happened in it.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "1000" },
    start: { type: "string", default: "1" },
    trace: { type: "boolean", default: false },
  },
});
const seeds = Number(values.seeds);
const start = Number(values.start);

const startedAtMs = performance.now();
let crashes = 0;
let violations = 0;
let virtualMs = 0;
let sales = 0;
for (let seed = start; seed < start + seeds; seed++) {
  const outcome = await simulate(
    seed,
    values.trace ? { onTrace: (line) => console.log(line) } : {},
  );
  crashes += outcome.crashes;
  violations += outcome.violations.length;
  virtualMs += outcome.virtualMs;
  sales += outcome.paid;
  for (const { law, atMs, message } of outcome.violations) {
    console.log(`seed ${seed}: law ${law} broken at ${(atMs / 1_000).toFixed(3)} s: ${message}`);
    console.log(`  npm run simulate -- --seeds 1 --start ${seed} --trace`);
  }
  const done = seed - start + 1;
  if (done % 100 === 0) {
    const rate = (done / (performance.now() - startedAtMs)) * 1_000;
    const days = (virtualMs / 86_400_000).toFixed(1);
    console.log(
      `${done} worlds, ${rate.toFixed(1)}/s, ${days} days, ${sales} paid sales, ${crashes} crashes`,
    );
  }
}
console.log(`seeds ${seeds}, crashes ${crashes}, violations ${violations}`);
if (violations > 0) process.exitCode = 1;
