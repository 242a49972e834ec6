import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseEnv } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../demo/free-port.ts";
import { createSnapKeys } from "../../payments/simulator/create-snap-keys.ts";
import { startTestPostgres, type TestPostgres } from "../support/postgres.ts";

const ROOT = resolve(import.meta.dirname, "../..");

let folder: string;
let postgres: TestPostgres;
let env: Record<string, string | undefined>;
let hub: ChildProcess | null = null;

/** What install-hub.sh puts on a server, in a folder, started as the unit would. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "pojokpas-hub-"));
  postgres = await startTestPostgres();
  const install = spawnSync(
    join(ROOT, "deploy/install-hub.sh"),
    ["--root", folder, "--bundle", join(ROOT, "out/lapas"), "--node", process.execPath],
    { encoding: "utf8" },
  );
  if (install.status !== 0) throw new Error(install.stderr);
  createSnapKeys(join(folder, "etc/pojokpas/snap"));
  const settings = join(folder, "etc/pojokpas/hub.env");
  const inFolder = readFileSync(settings, "utf8").replaceAll(/=\/(?=etc|var|opt)/g, `=${folder}/`);
  writeFileSync(settings, inFolder);
  const port = await freePort(0);
  env = {
    ...parseEnv(inFolder),
    DATABASE_URL: await postgres.emptyDatabase(),
    HUB_PORT: String(port),
    PATH: process.env["PATH"],
  };
});
afterAll(async () => {
  hub?.kill("SIGKILL");
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string) => join(folder, "opt/pojokpas-hub", path);

test("the installed hub starts without node_modules and enrols a kiosk by a code made by hand", async () => {
  const started = spawn(at("node"), [at("current/main.js")], { env, cwd: folder });
  hub = started;
  const lines: string[] = [];
  const ready = await new Promise<string>((found, failed) => {
    createInterface({ input: started.stdout }).on("line", (line) => {
      lines.push(line);
      if (line.startsWith('{"ready":true')) found(line);
    });
    createInterface({ input: started.stderr }).on("line", (line) => lines.push(line));
    started.once("exit", (code) => failed(new Error(`left with ${code}\n${lines.join("\n")}`)));
  });
  const url = `http://127.0.0.1:${env["HUB_PORT"]}`;
  expect(JSON.parse(ready)).toMatchObject({ url, enrolmentCode: null });
  expect(ready).not.toContain(new URL(env["DATABASE_URL"] ?? "").password);
  expect((await fetch(`${url}/health`)).status).toBe(200);

  const made = spawnSync(at("node"), [at("current/new-code.js"), "M01", "--minutes", "5"], {
    env,
    encoding: "utf8",
  });
  expect(made.stdout).toMatch(/^[A-Z2-9]{10} {3}for M01, good for 5 minutes, once\n$/);
  const { publicKey } = generateKeyPairSync("ed25519");
  const body = JSON.stringify({
    code: made.stdout.slice(0, 10),
    publicKey: publicKey.export({ type: "spki", format: "der" }).toString("base64"),
  });
  const enrolled = await fetch(`${url}/v1/enrol`, { method: "POST", body });
  expect(await enrolled.json()).toMatchObject({ machineCode: "M01" });
  expect(lines.join("\n")).not.toContain(made.stdout.slice(0, 10));
});

test("settings that cannot be used end it with 78 and a line for each", () => {
  const wrong = { ...env, HUB_PORT: "http", SNAP_CHANNEL_ID: "" };
  const left = spawnSync(at("node"), [at("current/main.js")], { env: wrong, encoding: "utf8" });
  expect(left.status).toBe(78);
  expect(left.stderr).toBe(
    "hub: HUB_PORT: expected number, received NaN\n" +
      "hub: SNAP_CHANNEL_ID: expected string, received undefined\n",
  );
});
