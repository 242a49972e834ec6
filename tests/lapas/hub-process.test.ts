import { type ChildProcess, spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { removePostgresHome } from "../../db/lapas/postgres-home.ts";
import { createSnapKeys } from "../../payments/simulator/create-snap-keys.ts";
import { createAuthenticatorApp, TEST_TOTP_SECRETS } from "../support/authenticator-app.ts";
import { askDatabase } from "../support/postgres.ts";
import { signInAsStaff } from "../support/staff-session.ts";

const Ready = z.object({
  ready: z.literal(true),
  url: z.url(),
  enrolmentCode: z.string().nullable(),
  staffSetup: z.record(z.string(), z.string()),
  databaseUrl: z.string(),
  note: z.string().nullable(),
});

let folder: string;
let hub: ChildProcess | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hub-process-"));
  createSnapKeys(join(folder, "keys"));
});
afterEach(async () => {
  if (hub) await end(hub, "SIGTERM");
  removePostgresHome(join(folder, "data"));
  rmSync(folder, { recursive: true, force: true });
});

const start = async (env: Readonly<Record<string, string>> = {}) => {
  const started = spawn(process.execPath, ["lapas/main.ts"], {
    env: {
      PATH: process.env["PATH"],
      HUB_DATA_DIR: join(folder, "data"),
      HUB_PORT: "0",
      HUB_SEED_CATALOGUE: "assets/seed/catalogue.json",
      HUB_PUBLIC_URL: "https://lapas.example.invalid",
      SNAP_BASE_URL: "http://127.0.0.1:9",
      SNAP_CLIENT_ID: "POJOKPAS",
      SNAP_CLIENT_SECRET_FILE: join(folder, "keys/client-secret.txt"),
      SNAP_CLIENT_PRIVATE_KEY_FILE: join(folder, "keys/client-private.pem"),
      SNAP_ACQUIRER_PUBLIC_KEY_FILE: join(folder, "keys/acquirer-public.pem"),
      SNAP_MERCHANT_ID: "M0001",
      SNAP_CHANNEL_ID: "95221",
      ...env,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  hub = started;
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: started.stdout }).on("line", (text) => {
      if (text.startsWith('{"ready":true')) resolve(text);
    });
    started.once("exit", (code) => reject(new Error(`the hub left with ${code}`)));
  });
  return Ready.parse(JSON.parse(line));
};

const end = (child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill(signal);
  });

describe("the hub as a process", () => {
  test("starts with its own database, and after a kill goes on with key, kiosk and catalogue", async () => {
    const first = await start();
    expect((await fetch(`${first.url}/health`)).status).toBe(200);
    expect(statSync(join(folder, "data/hub-key.pem")).mode & 0o077).toBe(0);
    const publicKey = generateKeyPairSync("ed25519")
      .publicKey.export({ type: "spki", format: "der" })
      .toString("base64");
    const enrol = async (url: string) => {
      const body = JSON.stringify({ code: first.enrolmentCode, publicKey });
      return (await fetch(`${url}/v1/enrol`, { method: "POST", body })).json();
    };
    const enrolment = await enrol(first.url);
    expect(enrolment).toMatchObject({ machineCode: "M01" });
    if (hub) await end(hub, "SIGKILL");

    const second = await start();
    expect(second.enrolmentCode).toBeNull();
    expect(await enrol(second.url)).toEqual(enrolment);
    if (hub) await end(hub, "SIGTERM");
    expect(hub?.exitCode).toBe(0);
    expect(existsSync(join(folder, "data/hub-key.pem"))).toBe(true);
  }, 60_000);

  test("prints a setup code for each role that is not set up, and takes first credentials from a file", async () => {
    const first = await start();
    expect(Object.keys(first.staffSetup)).toEqual(["kepala", "bendahara", "petugas"]);
    const password = "sandi lewat kode";
    const set = await fetch(`${first.url}/staff/setup`, {
      ...{ method: "POST", redirect: "manual", headers: { origin: first.url } },
      body: new URLSearchParams({
        ...{ role: "petugas", code: first.staffSetup["petugas"] ?? "" },
        ...{ password, again: password },
      }),
    });
    const totpSecret = (/<code>([A-Z2-7-]+)</.exec(await set.text())?.[1] ?? "").replaceAll(
      "-",
      "",
    );
    const app = createAuthenticatorApp();
    const confirmed = await fetch(`${first.url}/staff/setup/confirm`, {
      ...{ method: "POST", redirect: "manual", headers: { origin: first.url } },
      body: new URLSearchParams({
        ...{ role: "petugas", setupCode: first.staffSetup["petugas"] ?? "" },
        code: app.freshCode("petugas", totpSecret, Date.now()) ?? "",
      }),
    });
    expect(confirmed.status).toBe(303);
    if (hub) await end(hub, "SIGTERM");

    const file = join(folder, "staff-credentials.json");
    const fromFile = { password: "sandi dari berkas", totpSecret: TEST_TOTP_SECRETS.kepala };
    writeFileSync(file, JSON.stringify({ kepala: fromFile, petugas: fromFile }));
    const second = await start({ HUB_STAFF_CREDENTIALS_FILE: file });
    expect(Object.keys(second.staffSetup)).toEqual(["bendahara"]);
    const place = { hub: () => second, clock: { nowMs: Date.now }, app };
    await signInAsStaff(place, "petugas", { password, totpSecret });
    const head = await signInAsStaff(place, "kepala", fromFile);
    expect((await head.get("/")).text).toContain("Penjualan semua mesin");
    expect(
      await askDatabase(second.databaseUrl, "select distinct password_cost from staff_account"),
    ).toEqual([{ password_cost: 2 ** 17 }]);
  }, 90_000);
});
