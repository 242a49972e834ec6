import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release } from "node:os";
import * as z from "zod";
import type { Figure } from "./figure.ts";

const Kept = z.object({
  benches: z.record(z.string(), z.looseObject({ measuredAt: z.string() })),
});

export interface BenchReport {
  readonly measuredAt: string;
  readonly tookS: number;
  readonly conditions: Conditions;
  readonly figures: readonly Figure[];
}

/** What a reader must know before believing a figure. */
export interface Conditions {
  /** What else ran on the machine, in words. */
  readonly beside: string;
  readonly machine: string;
  /** Tasks that wanted a processor, over the last minute, before and after. */
  readonly load: { readonly before: number; readonly after: number };
}

export const machine = (): string => {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model ?? "?"}, Linux ${release()}, Node ${process.versions.node}`;
};

export const load = (): number => Number((loadavg()[0] ?? 0).toFixed(1));

/** Writes what was measured beside what the file knows of the other benches. */
export const keepReports = (
  path: string,
  measured: Readonly<Record<string, BenchReport>>,
): void => {
  const known = existsSync(path) ? Kept.parse(JSON.parse(readFileSync(path, "utf8"))).benches : {};
  const benches = { ...known, ...measured };
  writeFileSync(path, `${JSON.stringify({ benches }, null, 2)}\n`);
};
