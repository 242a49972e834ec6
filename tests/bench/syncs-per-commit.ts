import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import * as z from "zod";
import type { Bench } from "./bench.ts";
import { ownAtMost } from "./figure.ts";

const run = promisify(execFile);
const Loop = z.object({ commits: z.int() });
/** A spiral cabinet holds three times eight. */
const PURCHASES = 24;

/** What purchases add to the syncs of a process that only opens the journal, counted by strace. */
export const measureSyncsPerCommit: Bench = async ({ folder }) => {
  const subject = {
    name: "syncs per commit",
    unit: "syncs",
    referenceName: "one sync for each durable commit",
    aim: ownAtMost(1.05),
  };
  if (!(await isStraceHere())) {
    return [{ ...subject, ours: null, reference: 1, note: "not measured: no strace here" }];
  }
  const idle = await countSyncs(join(folder, "idle"), 0);
  const busy = await countSyncs(join(folder, "busy"), PURCHASES);
  return [
    {
      ...subject,
      ours: (busy.syncs - idle.syncs) / (busy.commits - idle.commits),
      reference: 1,
      note: `${busy.syncs - idle.syncs} fsync and fdatasync calls in ${busy.commits} commits, by strace; the rest are checkpoints`,
      whyMissed: "Checkpoints of the WAL come too often: a larger wal_autocheckpoint spreads them.",
    },
  ];
};

const isStraceHere = async (): Promise<boolean> => {
  try {
    await run("strace", ["-V"]);
    return true;
  } catch {
    return false;
  }
};

const countSyncs = async (path: string, purchases: number) => {
  const log = `${path}.strace`;
  const loop = join(import.meta.dirname, "commit-loop.ts");
  const { stdout } = await run("strace", [
    ...["-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", log],
    ...[process.execPath, loop, `${path}.db`, String(purchases)],
  ]);
  const syncs = readFileSync(log, "utf8").match(/\bf(data)?sync\(/g)?.length ?? 0;
  return { syncs, commits: Loop.parse(JSON.parse(stdout)).commits };
};
