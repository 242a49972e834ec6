import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as z from "zod";
import { createLog } from "../../kiosk/log.ts";

// Starts many small programs, each of which waits its turn on a busy computer.
vi.setConfig({ testTimeout: 60_000 });

const Line = z.strictObject({
  level: z.enum(["info", "warn", "fatal"]),
  time: z.iso.datetime(),
  program: z.literal("kiosk"),
  msg: z.string(),
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kiosk-log-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (
  file: string,
  level: "info" | "warn",
  lines: number,
  stdout: "pipe" | "ignore" = "pipe",
) => {
  const writer = join(import.meta.dirname, "log-writer.ts");
  const run = spawnSync(process.execPath, [writer, file, level, String(lines)], {
    encoding: "utf8",
    stdio: ["ignore", stdout, "pipe"],
  });
  expect(run.stderr).toBe("");
  expect(run.status).toBe(70);
  return stdout === "pipe" ? linesOf(run.stdout) : [];
};
const linesOf = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => Line.parse(JSON.parse(line)));
const files = () => readdirSync(folder).sort();

test("every line is one JSON object on standard output, the crash and its reason the last", () => {
  const lines = write("", "info", 2);
  expect(lines.map(({ level }) => level)).toEqual(["info", "info", "warn", "fatal"]);
  expect(lines.at(-1)?.msg).toMatch(/^crashed: Error: a bolt is loose\n {4}at .*log-writer\.ts/);
  expect(lines[2]?.msg).toBe("the page came with [secret] and code [secret]");
  expect(files()).toEqual([]);
});

test("the level leaves out what is less important", () => {
  expect(write("", "warn", 2).map(({ level }) => level)).toEqual(["warn", "fatal"]);
});

test("the file says the same as standard output", () => {
  const shown = write(join(folder, "deep", "kiosk"), "info", 3);
  expect(linesOf(readFileSync(join(folder, "deep", "kiosk.1.log"), "utf8"))).toEqual(shown);
});

test("files are rotated by size, and older ones go, those of earlier starts too", () => {
  write(join(folder, "kiosk"), "info", 3_500, "ignore");
  expect(files().length).toBeLessThanOrEqual(2);
  const newest = files().at(-1);
  expect(newest).toMatch(/^kiosk\.[34]\.log$/);
  write(join(folder, "kiosk"), "info", 2_500, "ignore");
  expect(files().length).toBeLessThanOrEqual(2);
  expect(files()).not.toContain(newest);
  for (const file of files()) expect(statSync(join(folder, file)).size).toBeLessThan(2 * 1024 ** 2);
});

test("the technician's screen gets the newest lines as they were written, masked", async () => {
  const log = await createLog({
    log: { level: "fatal", file: null },
    hub: { url: "http://127.0.0.1:9", enrolmentCode: "K7PX2MABCD-ONCE" },
    web: null,
  });
  log.info("not important enough");
  for (let line = 1; line <= 70; line++) log.fatal(`line ${line} with K7PX2MABCD-ONCE`);
  const lines = log.lastLines();
  expect(lines).toHaveLength(60);
  expect(lines.at(-1)).toMatch(/^\d\d:\d\d:\d\d line 70 with \[secret\]$/);
  expect(lines.join("")).not.toContain("K7PX2MABCD");
});
