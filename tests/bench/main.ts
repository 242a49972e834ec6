import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { BENCHES } from "./benches.ts";
import { type Figure, toFigure } from "./figure.ts";
import { type BenchReport, keepReports, load, machine } from "./report.ts";
import { toTable } from "./table.ts";

/*
 * `npm run bench`: measures, prints one table and keeps the figures in `latest.json`. `--only NAME`
 * measures one (may be repeated), `--quick` only shows that everything runs and keeps nothing,
 * `--beside TEXT` says what else the machine was doing. Nothing here gates on an absolute time.
 */
const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: [] },
    quick: { type: "boolean", default: false },
    beside: { type: "string", default: "not said" },
  },
});

const REPOSITORY = join(import.meta.dirname, "../..");
const LATEST = join(import.meta.dirname, "latest.json");

const unknown = values.only.filter((name) => !BENCHES.has(name));
if (unknown.length > 0)
  throw new Error(`no bench ${unknown.join(", ")}; there are ${[...BENCHES.keys()].join(", ")}`);

// Beside the repository's own files: the system's temporary folder may be no disk at all.
const scratch = join(REPOSITORY, ".data");
mkdirSync(scratch, { recursive: true });

const reports: Record<string, BenchReport> = {};
const failures: string[] = [];
for (const [name, measure] of BENCHES) {
  if (values.only.length > 0 && !values.only.includes(name)) continue;
  console.log(`measuring ${name} …`);
  const folder = mkdtempSync(join(scratch, "bench-"));
  const startedMs = performance.now();
  const loadBefore = load();
  try {
    const measured = await measure({ isQuick: values.quick, folder });
    const figures: readonly Figure[] = measured.map(toFigure);
    reports[name] = {
      measuredAt: new Date().toISOString(),
      tookS: Math.round((performance.now() - startedMs) / 1_000),
      conditions: {
        beside: values.beside,
        machine: machine(),
        load: { before: loadBefore, after: load() },
      },
      figures,
    };
  } catch (error) {
    failures.push(name);
    console.error(error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log(`\n${toTable(Object.values(reports).flatMap(({ figures }) => figures))}`);
if (!values.quick) keepReports(LATEST, reports);
if (failures.length > 0) {
  console.error(`\nnot measured: ${failures.join(", ")}`);
  process.exitCode = 1;
}
