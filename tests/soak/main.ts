import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { load, machine } from "../bench/report.ts";
import { keepRuns } from "./keep-runs.ts";
import { judge, type Sample, type Verdict } from "./quantities.ts";

/*
 * `npm run soak -- --purchases N`: so many purchases through one service and one page; whatever they
 * hold must be flat. `--only service|page` runs one; `--record` keeps the run in `latest.json`, with
 * `--beside TEXT` saying what else the machine was doing.
 */
const { values } = parseArgs({
  options: {
    purchases: { type: "string", default: "200" },
    only: { type: "string" },
    record: { type: "boolean", default: false },
    beside: { type: "string", default: "not said" },
  },
});
const purchases = Number(values.purchases);
if (!Number.isInteger(purchases) || purchases < 1) throw new Error("--purchases takes a number");

const scratch = join(import.meta.dirname, "../../.data");
mkdirSync(scratch, { recursive: true });

// Loaded when it is its turn: the browser's driver would hide what the service's heap does.
const soaks = {
  service: async (onSample: (sample: Sample) => void) => {
    const { soakService } = await import("./service.ts");
    const folder = mkdtempSync(join(scratch, "soak-"));
    try {
      return await soakService({ purchases, folder, onSample });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  page: async (onSample: (sample: Sample) => void) => {
    const { soakPage } = await import("./page.ts");
    return soakPage({ purchases, onSample });
  },
};

const toLine = ({ quantity, atFirst, atLast, growthPercent, isFlat }: Verdict): string =>
  `  ${quantity.padEnd(24)} ${String(atFirst).padStart(10)} → ${String(atLast).padStart(10)}  ${growthPercent.toFixed(2).padStart(6)} %  ${isFlat ? "flat" : "GROWS"}`;

const runs: Record<string, unknown> = {};
let doGrow = false;
for (const [name, soak] of Object.entries(soaks)) {
  if (values.only !== undefined && values.only !== name) continue;
  const startedMs = performance.now();
  const loadBefore = load();
  const samples = await soak(({ purchases: bought, held }) => {
    const seconds = ((performance.now() - startedMs) / 1_000).toFixed(0);
    console.log(`${name}: ${bought} purchases, ${seconds} s, ${JSON.stringify(held)}`);
  });
  const verdicts = judge(samples);
  console.log([`${name}, ${purchases} purchases:`, ...verdicts.map(toLine)].join("\n"));
  doGrow ||= verdicts.some(({ isFlat }) => !isFlat);
  runs[name] = {
    recordedAt: new Date().toISOString(),
    purchases,
    tookS: Math.round((performance.now() - startedMs) / 1_000),
    conditions: {
      beside: values.beside,
      machine: machine(),
      load: { before: loadBefore, after: load() },
    },
    verdicts,
    samples,
  };
}

if (values.record) keepRuns(runs);
if (doGrow) process.exitCode = 1;
