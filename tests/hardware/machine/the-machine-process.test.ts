import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLockerBoard } from "../../../hardware/locker-board/driver.ts";
import { createSystemClock } from "../../../hardware/machine/system-clock.ts";
import { createSpiralCabinet } from "../../../hardware/spiral-vmc/driver.ts";
import { createSerialTransport } from "../../../hardware/transport/serial-transport.ts";
import { attemptOn } from "../spiral-vmc/spiral-world.ts";
import { startMachine } from "./start-machine.ts";

// Each starts a process or two, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const clock = createSystemClock();
const slot = { label: "11", cabinet: "c", capacity: 4, sku: "KLT-01", variantId: null };
const PLANOGRAM = [
  { ...slot, slotId: "S11", kind: "spiral", board: "spiral-1", channel: 11 },
  { ...slot, slotId: "L04", kind: "locker", board: "locker-1", channel: 4, capacity: 1 },
];
let folder: string;
let planogram: string;
let undo: (() => unknown)[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pojokpas-machine-"));
  planogram = join(folder, "planogram.json");
  writeFileSync(planogram, JSON.stringify(PLANOGRAM));
  undo = [() => rmSync(folder, { recursive: true })];
});
afterEach(async () => {
  for (const step of undo.reverse()) await step();
});

const start = async (environment: Readonly<Record<string, string>> = {}) => {
  const machine = await startMachine(folder, planogram, environment);
  undo.push(() => machine.end("SIGKILL"));
  return machine;
};

const openLine = (path: string | undefined, baudRate: number) => {
  const host = createSerialTransport({ path: path ?? "", baudRate, clock, reopenDelaysMs: [100] });
  undo.push(host.close);
  return host;
};

const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 10_000, interval: 50 });

test("what the machine did survives its being killed, and the kiosk finds it again", async () => {
  const first = await start();
  await first.post("/fill");
  const cabinet = createSpiralCabinet({
    transport: openLine(first.lines["spiral-1"], 57_600),
    clock,
  });
  undo.push(cabinet.stop);
  await eventually(() => expect(cabinet.health(11).fault).toBeNull());
  expect((await cabinet.drive(attemptOn(11))).evidence).toBe("drop-seen");

  await first.end("SIGKILL");
  await eventually(() => expect(cabinet.health(11).fault).toBe("line-closed"));
  const second = await start();
  const [spirals] = (await second.state()).boards;
  expect(spirals).toMatchObject({ spirals: [{ selection: 11, units: 3, turns: 1, drops: 1 }] });
  await eventually(() => expect(cabinet.health(11).fault).toBeNull());
  expect((await cabinet.drive(attemptOn(11))).evidence).toBe("drop-seen");
});

test("a person takes the goods out of an opened locker and shuts it", async () => {
  const machine = await start();
  await machine.post("/fill");
  const board = createLockerBoard({
    transport: openLine(machine.lines["locker-1"], 19_200),
    clock,
    boardAddress: 0,
    lockedBit: 1,
    hasInfrared: true,
    pollIntervalMs: 100,
  });
  undo.push(board.stop);
  await eventually(() => expect(board.health(4).goods).toBe("present"));
  expect((await machine.post("/doors/locker-1/4/take")).status).toBe(409);

  expect((await board.open(4)).evidence).toBe("latch-open");
  expect((await machine.post("/doors/locker-1/4/take")).status).toBe(200);
  expect((await machine.post("/doors/locker-1/4/close")).status).toBe(200);
  await eventually(() =>
    expect(board.health(4)).toEqual({ fault: null, door: "closed", goods: "absent" }),
  );
});

test("a switched fault reaches the line, and an unplugged board takes its line away", async () => {
  const machine = await start();
  expect((await machine.post("/faults/spiral-1", { condition: "jammed" })).status).toBe(200);
  expect((await machine.state()).boards[0]?.condition).toBe("jammed");
  await machine.post("/faults/locker-2", { condition: "unplugged" });
  expect(existsSync(machine.lines["locker-2"] ?? "")).toBe(false);
  await machine.post("/faults/locker-2", { condition: "ready" });
  expect(existsSync(machine.lines["locker-2"] ?? "")).toBe(true);
  expect((await machine.post("/faults/locker-2", { condition: "haunted" })).status).toBe(404);
});

test("filling up fills every slot and reports the load to the kiosk", async () => {
  const heard: string[] = [];
  const kiosk = createServer((request, response) => {
    request.on("data", (chunk) => heard.push(String(chunk)));
    request.on("end", () => {
      heard.push(`${request.method} ${request.headers.authorization}`);
      response.end('{"slots":2}');
    });
  });
  await new Promise<void>((resolve) => kiosk.listen(0, "127.0.0.1", resolve));
  undo.push(() => kiosk.close());
  const address = kiosk.address();
  const port = address && typeof address === "object" ? address.port : 0;
  const machine = await start({
    KIOSK_RESTOCK_URL: `http://127.0.0.1:${port}/restock`,
    KIOSK_RESTOCK_TOKEN: "sixteen-letters!",
  });

  const answer: unknown = await (await machine.post("/fill")).json();
  expect(answer).toMatchObject({
    load: { isReported: true, status: 200, answer: '{"slots":2}' },
    boards: [{ spirals: [{ units: 4 }] }, {}, {}],
  });
  expect(heard).toEqual(['{"loadedBy":"machine-page"}', "POST Bearer sixteen-letters!"]);
});

test("the page answers, and a foreign page may not press its buttons", async () => {
  const machine = await start();
  const page = await fetch(machine.url);
  expect([page.status, page.headers.get("content-type")]).toEqual([
    200,
    "text/html; charset=utf-8",
  ]);
  expect(await page.text()).toContain("Isi penuh");
  const foreign = await fetch(new URL("/fill", machine.url), {
    method: "POST",
    headers: { origin: "http://shop.example" },
  });
  expect(foreign.status).toBe(403);
});

test("ended politely, it takes its lines away", async () => {
  const machine = await start();
  await machine.end("SIGTERM");
  expect(Object.values(machine.lines).map((line) => existsSync(line))).toEqual([
    false,
    false,
    false,
  ]);
});
