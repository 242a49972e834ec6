import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const Kept = z.record(z.string(), z.unknown());
const LATEST = join(import.meta.dirname, "latest.json");

/** Puts these runs into the record; a part that did not run keeps what it had. */
export const keepRuns = (runs: Readonly<Record<string, unknown>>): void => {
  const known = existsSync(LATEST) ? Kept.parse(JSON.parse(readFileSync(LATEST, "utf8"))) : {};
  writeFileSync(LATEST, `${JSON.stringify({ ...known, ...runs }, null, 2)}\n`);
};
