import { execFile, spawn } from "node:child_process";
import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { PostgresUser } from "./postgres-user.ts";

export interface Cluster {
  /** Makes the cluster files unless they exist; a half-made one is thrown away. */
  readonly initialise: (passwordFile: string, isDurable: boolean) => Promise<void>;
  /** Starts the postmaster; returns the way to stop it. It stops by itself when we are killed. */
  readonly start: (
    port: number,
    settings: Readonly<Record<string, string>>,
  ) => Promise<StopCluster>;
  /** Stops what an earlier life of ours left running or left behind. True when it still ran. */
  readonly clearAway: () => Promise<boolean>;
}

export type StopCluster = () => Promise<void>;

/** initdb, pg_ctl and their files below `home`, run as `user`. */
export const createCluster = (bin: string, home: string, user: PostgresUser): Cluster => {
  const data = join(home, "data");
  const pidFile = join(data, "postmaster.pid");
  const logFile = join(home, "postgres.log");

  const run = (program: string, ...args: readonly string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      execFile(
        join(bin, program),
        args,
        // The working folder must be one that user can enter; the rest of our environment is ours.
        { ...user.credentials, cwd: home, env: { LC_ALL: "C", TZ: "UTC" }, timeout: 90_000 },
        (error, stdout, stderr) => {
          if (error) reject(new Error(`${program}: ${error.message}\n${stdout}${stderr}`.trim()));
          else resolve(stdout);
        },
      );
    });

  const initialise = async (passwordFile: string, isDurable: boolean): Promise<void> => {
    if (existsSync(join(data, "PG_VERSION"))) return;
    const fresh = `${data}.new`;
    rmSync(fresh, { recursive: true, force: true });
    await run(
      "initdb",
      ...["-D", fresh, "-U", "postgres", "-E", "UTF8", "--locale=C"],
      ...["--auth=scram-sha-256", `--pwfile=${passwordFile}`],
      ...(isDurable ? [] : ["--no-sync"]),
    );
    renameSync(fresh, data);
  };

  const start = async (
    port: number,
    settings: Readonly<Record<string, string>>,
  ): Promise<StopCluster> => {
    const all = {
      ...settings,
      listen_addresses: "127.0.0.1",
      // No socket file: nothing to place, nothing to leave behind, no path that is too long.
      unix_socket_directories: "",
      port: String(port),
    };
    const options = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
    await run(
      "pg_ctl",
      "-D",
      data,
      "-l",
      logFile,
      "-w",
      "-t",
      "60",
      "-o",
      options.join(" "),
      "start",
    );
    return guard(readPid(pidFile), user);
  };

  const clearAway = async (): Promise<boolean> => {
    const pid = readPid(pidFile);
    if (pid === null) return false;
    if (isPostmasterOf(pid, data)) {
      await run("pg_ctl", "-D", data, "-m", "fast", "-w", "-t", "60", "stop");
      return true;
    }
    // PostgreSQL would take any living process with this number for itself and refuse to start.
    rmSync(pidFile);
    return false;
  };

  return { initialise, start, clearAway };
};

const readPid = (pidFile: string): number | null => {
  if (!existsSync(pidFile)) return null;
  const pid = Number.parseInt(readFileSync(pidFile, "utf8"), 10);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
};

const isPostmasterOf = (pid: number, data: string): boolean => {
  const commandLine = `/proc/${pid}/cmdline`;
  if (!existsSync(commandLine)) return false;
  return readFileSync(commandLine, "utf8").split("\0").includes(data);
};

/**
 * The postmaster is a daemon and would outlive a killed parent for ever. A shell in a session of its
 * own (Ctrl-C does not reach it) waits for the end of its input, which comes when we stop or die,
 * asks the postmaster for a fast shutdown (SIGINT) and waits for it.
 */
const guard = (pid: number | null, user: PostgresUser): StopCluster => {
  if (pid === null) throw new Error("pg_ctl reported a start, but there is no postmaster.pid");
  const script =
    'cat >/dev/null; kill -INT "$1" 2>/dev/null; while kill -0 "$1" 2>/dev/null; do sleep 0.05; done';
  const shell = spawn("/bin/sh", ["-c", script, "sh", String(pid)], {
    ...user.credentials,
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  const ended = new Promise<void>((resolve) => shell.once("close", () => resolve()));
  shell.unref();
  return () => {
    shell.ref();
    shell.stdin.end();
    return ended;
  };
};
