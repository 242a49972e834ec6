import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

const REPOSITORY = resolve(import.meta.dirname, "../..");

/** `npm start` as a person runs it in a terminal. */
export interface DemoProcess {
  readonly pid: number;
  /** Everything it has printed so far. */
  readonly lines: () => readonly string[];
  /** The address it prints beside these words. */
  readonly addressOf: (words: string) => string;
  /** Ctrl-C: the whole foreground group is told. Resolves with the exit code. */
  readonly pressCtrlC: () => Promise<number | null>;
  /** Resolves when it has ended by itself. */
  readonly ended: Promise<number | null>;
}

/** Starts the shop and resolves when it says that it is open, or has ended. */
export const startDemo = async (args: readonly string[]): Promise<DemoProcess> => {
  const child = spawn(process.execPath, ["demo/main.ts", "--no-open", ...args], {
    cwd: REPOSITORY,
    stdio: ["ignore", "pipe", "inherit"],
    // A group of its own, as a terminal gives it.
    detached: true,
  });
  const lines: string[] = [];
  const ended = new Promise<number | null>((done) => child.once("close", done));
  await Promise.race([ended, sawLastLine(child, lines)]);
  const pid = child.pid ?? 0;
  return {
    pid,
    lines: () => lines,
    addressOf: (words) => {
      const found = lines.filter((line) => line.includes(words));
      const address = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(found[0] ?? "")?.[0];
      if (found.length !== 1 || !address)
        throw new Error(`no one line for ${words}: ${lines.join("\n")}`);
      return address;
    },
    pressCtrlC: () => {
      process.kill(-pid, "SIGINT");
      return ended;
    },
    ended,
  };
};

const sawLastLine = (child: ChildProcess, lines: string[]): Promise<void> =>
  new Promise((done) => {
    if (!child.stdout) return done();
    createInterface({ input: child.stdout }).on("line", (line) => {
      lines.push(line);
      if (line.startsWith("Ctrl-C")) done();
    });
  });
