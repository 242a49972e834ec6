import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import type { SeedRange, Tally } from "./worlds.ts";

const FOLDER = fileURLToPath(new URL("./recorded-runs/", import.meta.url));
const COMMIT_LETTERS = 7;

/** A long run that counts as evidence: of which commit, over which seeds, with what result. */
const RecordedRun = z.object({
  commit: z.string(),
  startedAt: z.string(),
  updatedAt: z.string(),
  start: z.int(),
  seeds: z.int(),
  /** Less than `seeds`: the run goes on or was interrupted. */
  seedsDone: z.int(),
  crashes: z.int(),
  violations: z.int(),
  broken: z.array(z.string()),
  virtualDays: z.number(),
  paidSales: z.int(),
  durationMinutes: z.number(),
  workers: z.int(),
  machine: z.string(),
});
type RecordedRun = z.infer<typeof RecordedRun>;

export interface Recorder {
  readonly seedsDone: () => number;
  /** The worlds that follow the ones recorded so far. */
  readonly add: (part: Tally) => void;
}

/**
 * Every commit's run is a file of its own. Goes on with it when it is of the same seeds and was not
 * finished; otherwise begins anew. Refuses to record what no commit holds.
 */
export const openRecordedRun = ({ first, count }: SeedRange, workers: number): Recorder => {
  const commit = git("rev-parse", "HEAD");
  const changes = git("status", "--porcelain", "--", ".", ":!tests/simulation/recorded-runs");
  if (changes !== "") throw new Error(`a run is recorded of a commit alone; changed:\n${changes}`);
  const path = join(FOLDER, `${commit.slice(0, COMMIT_LETTERS)}.json`);
  const before = read(path);
  const isSame = before?.commit === commit && before.start === first && before.seeds === count;
  const now = () => new Date().toISOString();
  let run: RecordedRun =
    before && isSame && before.seedsDone < count
      ? { ...before, workers }
      : {
          commit,
          startedAt: now(),
          updatedAt: now(),
          start: first,
          seeds: count,
          seedsDone: 0,
          crashes: 0,
          violations: 0,
          broken: [],
          virtualDays: 0,
          paidSales: 0,
          durationMinutes: 0,
          workers,
          machine: machine(),
        };
  let countedAtMs = performance.now();

  return {
    seedsDone: () => run.seedsDone,
    add: ({ worlds, crashes, paidSales, virtualMs, broken }) => {
      const nowMs = performance.now();
      run = {
        ...run,
        updatedAt: now(),
        seedsDone: run.seedsDone + worlds,
        crashes: run.crashes + crashes,
        violations: run.violations + broken.length,
        broken: [...run.broken, ...broken],
        virtualDays: run.virtualDays + virtualMs / 86_400_000,
        paidSales: run.paidSales + paidSales,
        durationMinutes: run.durationMinutes + (nowMs - countedAtMs) / 60_000,
      };
      countedAtMs = nowMs;
      write(path, run);
    },
  };
};

const read = (path: string): RecordedRun | null =>
  existsSync(path) ? RecordedRun.parse(JSON.parse(readFileSync(path, "utf8"))) : null;

/** Whole or not at all: a run that is killed leaves the record of the part before. */
const write = (path: string, run: RecordedRun) => {
  writeFileSync(`${path}.new`, `${JSON.stringify(run, null, 2)}\n`);
  renameSync(`${path}.new`, path);
};

const git = (...args: readonly string[]): string =>
  execFileSync("git", args, { encoding: "utf8" }).trim();

const machine = (): string => {
  const [cpu] = cpus();
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model.trim()}, ${gigabytes} GB, Node ${process.version}`;
};
