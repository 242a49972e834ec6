import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

export const DEPLOY = fileURLToPath(new URL("../../deploy", import.meta.url));

export const makeFolder = (): string => mkdtempSync(join(tmpdir(), "pojokpas-install-"));

/** A folder of its own for one test. */
export const newFolder = (): string => {
  const folder = makeFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

export interface Outcome {
  readonly status: number | null;
  readonly output: string;
  readonly lastLine: string;
}

export const run = (
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Outcome => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  const output = `${stdout}${stderr}`;
  return { status, output, lastLine: output.trimEnd().split("\n").at(-1) ?? "" };
};

export const isInstalled = (program: string): boolean =>
  run("sh", ["-c", `command -v ${program}`]).status === 0;

/** Everything below a folder: kind, rights, and content or target. */
export const snapshot = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(root, path), describe(path)]),
  );

const describe = (path: string): string => {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return `-> ${readlinkSync(path)}`;
  const rights = (found.mode & 0o777).toString(8);
  if (found.isDirectory()) return `folder ${rights}`;
  return `${rights} ${createHash("sha256").update(readFileSync(path)).digest("hex")}`;
};
