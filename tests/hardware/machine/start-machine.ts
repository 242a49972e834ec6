import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import * as z from "zod";
import type { MachineView } from "../../../hardware/machine/machine-view.ts";

const Ready = z.object({
  ready: z.literal(true),
  url: z.url(),
  lines: z.record(z.string(), z.string()),
});

/** Starts the machine as the demo does: a process of its own, ready when it says so. */
export const startMachine = async (
  folder: string,
  planogram: string,
  environment: Readonly<Record<string, string>> = {},
) => {
  const argv = ["--port", "0", "--link-dir", join(folder, "lines"), "--planogram", planogram];
  const child: ChildProcess = spawn(
    process.execPath,
    ["hardware/machine/main.ts", ...argv, "--state", join(folder, "machine.json")],
    { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "inherit"] },
  );
  if (!child.stdout) throw new Error("No output to read");
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  const ready = Ready.parse(JSON.parse(String(line)));

  const post = (path: string, body: unknown = {}) =>
    fetch(new URL(path, ready.url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const state = async (): Promise<MachineView> => {
    const response = await fetch(new URL("/state", ready.url));
    return JSON.parse(await response.text());
  };
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  return { ...ready, post, state, end };
};
