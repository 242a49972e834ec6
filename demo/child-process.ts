import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface ChildOptions {
  readonly name: string;
  /** Program and its arguments, run by this Node unless `command` names another. */
  readonly args: readonly string[];
  readonly command?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly logDir: string;
  readonly readyWithinMs?: number;
}

export interface Child {
  readonly name: string;
  /** The `{"ready":true,…}` line it printed. */
  readonly ready: Readonly<Record<string, unknown>>;
  readonly pid: number;
  readonly isRunning: () => boolean;
  readonly exited: Promise<number | null>;
  readonly kill: (signal: "SIGTERM" | "SIGKILL") => Promise<void>;
}

const READY_WITHIN_MS = 120_000;
/** After this a process that was asked to leave is made to. */
const LEAVE_WITHIN_MS = 10_000;
const PRELOAD = new URL("./leave-with-parent.ts", import.meta.url).href;

/** Starts one program of the shop and waits for its ready line. Everything it says goes to its log file. */
export const startChild = async (options: ChildOptions): Promise<Child> => {
  const { name, args, logDir } = options;
  const { command } = options;
  const program = command ?? process.execPath;
  const child = spawn(program, command ? args : ["--import", PRELOAD, ...args], {
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // A group of its own: Ctrl-C reaches the demo alone, which stops everything in order.
    detached: true,
  });
  const log = createWriteStream(join(logDir, `${name}.log`), { flags: "a" });
  child.stderr?.pipe(log, { end: false });
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const ready = await readReadyLine(child, log, options);
  return {
    name,
    ready,
    pid: child.pid ?? 0,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    exited,
    kill: async (signal) => {
      child.kill(signal);
      const timer = setTimeout(() => child.kill("SIGKILL"), LEAVE_WITHIN_MS);
      await exited;
      clearTimeout(timer);
    },
  };
};

const readReadyLine = (
  child: ChildProcess,
  log: NodeJS.WritableStream,
  { name, logDir, readyWithinMs = READY_WITHIN_MS }: ChildOptions,
): Promise<Readonly<Record<string, unknown>>> =>
  new Promise((resolve, reject) => {
    const fail = (reason: string) =>
      reject(new Error(`${name} ${reason}; see ${join(logDir, `${name}.log`)}`));
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      fail(`was not ready within ${readyWithinMs / 1000} s`);
    }, readyWithinMs);
    child.once("error", (error) => fail(`did not start: ${error.message}`));
    child.once("exit", (code) => {
      clearTimeout(timer);
      fail(`left with code ${code} before it was ready`);
    });
    if (!child.stdout) return fail("has no output");
    createInterface({ input: child.stdout }).on("line", (line) => {
      log.write(`${line}\n`);
      const ready = parseReadyLine(line);
      if (!ready) return;
      clearTimeout(timer);
      resolve(ready);
    });
  });

const parseReadyLine = (line: string): Readonly<Record<string, unknown>> | null => {
  if (!line.startsWith('{"ready":true')) return null;
  const value: unknown = JSON.parse(line);
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value))
    : null;
};
