import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type AcquirerStand, chargeOf, MINUTE_MS, startAcquirerStand } from "./acquirer-stand.ts";

const postJson = async (url: string, body: unknown) => {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
};

describe("the buyer's phone", () => {
  let stand: AcquirerStand;
  let url: string;
  beforeEach(async () => {
    stand = await startAcquirerStand();
    url = stand.simulator().url;
  });
  afterEach(() => stand.close());

  test("is a page with its own style and script", async () => {
    for (const path of ["/", "/phone.css", "/phone.js"]) {
      const response = await fetch(`${url}${path}`);
      expect(response.status).toBe(200);
      expect((await response.text()).length).toBeGreaterThan(500);
    }
  });

  test("lists codes, newest first, and pays one", async () => {
    await stand.acquirer.create(chargeOf(stand.clock, "A1"));
    await stand.acquirer.create({ ...chargeOf(stand.clock, "A2"), amountRupiah: 9_000 });
    const paid = await postJson(`${url}/codes/A2/pay`, { issuer: "Bank Contoh" });
    expect(paid).toMatchObject({
      status: 200,
      body: { amountRupiah: 9_000, issuer: "Bank Contoh" },
    });
    const codes = await (await fetch(`${url}/codes`)).json();
    expect(codes).toMatchObject([
      { partnerReferenceNo: "A2", status: "paid", payments: [paid.body] },
      { partnerReferenceNo: "A1", status: "open", amountRupiah: 25_000, payments: [] },
    ]);
  });

  test("a closed code is paid only by asking for it, or when the bank accepts late money", async () => {
    for (const name of ["A1", "A2"]) await stand.acquirer.create(chargeOf(stand.clock, name));
    await stand.clock.advance(5 * MINUTE_MS);
    const refused = { status: 409, body: { error: "pay.closed" } };
    expect(await postJson(`${url}/codes/A1/pay`, {})).toEqual(refused);
    expect(await postJson(`${url}/codes/A1/pay`, { late: true })).toMatchObject({ status: 200 });
    expect(await postJson(`${url}/codes/A2/pay`, {})).toEqual(refused);
    await postJson(`${url}/control`, { "accepts-late": true });
    expect(await postJson(`${url}/codes/A2/pay`, {})).toMatchObject({ status: 200 });
  });

  test("unknown codes and impossible amounts are refused", async () => {
    await stand.acquirer.create(chargeOf(stand.clock, "A1"));
    expect((await postJson(`${url}/codes/A9/pay`, {})).status).toBe(404);
    for (const amountRupiah of [0, -1, 1.5, 10_000_001, "5"]) {
      expect((await postJson(`${url}/codes/A1/pay`, { amountRupiah })).status).toBe(400);
    }
    expect(stand.simulator().charges()[0]?.payments).toEqual([]);
  });

  test("a scanned code is found by its text, a stranger's or a broken one is told apart", async () => {
    await stand.acquirer.create(chargeOf(stand.clock, "A1"));
    const text = stand.simulator().charges()[0]?.qrContent ?? "";
    const scan = (scanned: string) => postJson(`${url}/scan`, { text: scanned });
    expect(await scan(`${text}\n`)).toMatchObject({
      status: 200,
      body: { partnerReferenceNo: "A1" },
    });
    expect(await scan(`${text.slice(0, -1)}x`)).toMatchObject({ body: { error: "qris.crc" } });
    await stand.restart();
    expect(await scan(text)).toMatchObject({ status: 200 });
  });

  test("another site's form can neither pay nor switch faults on", async () => {
    await stand.acquirer.create(chargeOf(stand.clock, "A1"));
    for (const path of ["/codes/A1/pay", "/control"]) {
      const response = await fetch(`${url}${path}`, { method: "POST", body: "{}" });
      expect(response.status).toBe(415);
    }
  });

  test("a switch nobody knows is refused and changes nothing", async () => {
    expect((await postJson(`${url}/control`, { "query-blind": true })).body).toMatchObject({
      "query-blind": "pending",
    });
    expect((await postJson(`${url}/control`, { slow: 5, nonsense: true })).status).toBe(400);
    expect(await (await fetch(`${url}/control`)).json()).toMatchObject({ slow: 0 });
  });
});

test("as a process of its own it survives SIGKILL with its books", async () => {
  const dir = mkdtempSync(join(tmpdir(), "bank-process-"));
  const processes: ChildProcess[] = [];
  const start = async (): Promise<string> => {
    const child = spawn(
      process.execPath,
      ["payments/simulator/main.ts", "--state", join(dir, "bank.jsonl")],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    processes.push(child);
    for await (const line of createInterface({ input: child.stdout })) {
      const said = JSON.parse(line);
      if (said.ready) return said.url;
    }
    throw new Error("it ended without saying where it listens");
  };
  const kill = (signal: NodeJS.Signals) =>
    new Promise((resolve) => {
      processes.at(-1)?.once("exit", resolve);
      processes.at(-1)?.kill(signal);
    });

  const { createSnapKeys } = await import("../../payments/simulator/create-snap-keys.ts");
  const { simulatedSnapConfig } = await import("../../payments/simulator/simulated-contract.ts");
  const { createSnapAcquirer } = await import("../../payments/snap/snap-acquirer.ts");
  const { createCountingIds } = await import("../support/counting-ids.ts");
  const { createVirtualClock } = await import("../support/virtual-clock.ts");
  const keys = createSnapKeys(join(dir, "snap-keys"));
  const acquirerAt = (url: string) =>
    createSnapAcquirer({
      config: simulatedSnapConfig(url, keys),
      clock: createVirtualClock(Date.now()),
      ids: createCountingIds(),
    });

  const firstUrl = await start();
  const charge = {
    partnerReferenceNo: "A1",
    amountRupiah: 25_000,
    terminalId: "M01",
    expiresAtMs: Date.now() + MINUTE_MS,
  };
  expect(await acquirerAt(firstUrl).create(charge)).toMatchObject({ ok: true });
  await postJson(`${firstUrl}/codes/A1/pay`, {});
  await kill("SIGKILL");

  const secondUrl = await start();
  expect(await acquirerAt(secondUrl).query("A1")).toMatchObject({
    value: { status: "paid", payments: [{ amountRupiah: 25_000 }] },
  });
  await kill("SIGTERM");
  expect(processes.at(-1)?.exitCode).toBe(0);
  rmSync(dir, { recursive: true });
});
