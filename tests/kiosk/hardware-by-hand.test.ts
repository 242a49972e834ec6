import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lockersWithGoods } from "../../hardware/locker-board/locker-contents.ts";
import {
  createLockerBoardSimulator,
  type LockerBoardSimulator,
} from "../../hardware/locker-board/simulator.ts";
import { createSystemClock } from "../../hardware/machine/system-clock.ts";
import { EPSON_80 } from "../../hardware/receipt-printer/profiles.ts";
import {
  createReceiptPrinterSimulator,
  type ReceiptPrinterSimulator,
} from "../../hardware/receipt-printer/simulator.ts";
import {
  createSpiralVmcSimulator,
  type SpiralVmcSimulator,
} from "../../hardware/spiral-vmc/simulator.ts";
import { spiralsWithUnits } from "../../hardware/spiral-vmc/spiral-contents.ts";
import { createPty } from "../../hardware/transport/pty.ts";
import type { KioskConfig } from "../../kiosk/config.ts";
import { writeEnrolment } from "../../lapas-client/kiosk-identity.ts";
import { openTestJournal } from "../support/open-journal.ts";
import { load } from "../support/sale-facts.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

// Starts a program each, which waits for boards to answer.
vi.setConfig({ testTimeout: 60_000 });

const COMMAND = join(import.meta.dirname, "../../kiosk/hardware-cli/main.ts");
const clock = createSystemClock();
let folder: string;
let undo: (() => void)[];
let spirals: SpiralVmcSimulator;
let lockers: LockerBoardSimulator;
let printer: ReceiptPrinterSimulator;

const line = (name: string) => {
  const pty = createPty({ linkPath: join(folder, name), clock });
  undo.push(pty.close);
  return pty.transport;
};
const dataDir = () => join(folder, "data");
const databasePath = () => join(dataDir(), "kiosk.db");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pojokpas-hardware-"));
  undo = [() => rmSync(folder, { recursive: true, force: true })];
  mkdirSync(dataDir());
  spirals = createSpiralVmcSimulator({
    transport: line("spiral-1"),
    clock,
    contents: spiralsWithUnits([[11, 4]]),
    turnMs: 200,
  });
  lockers = createLockerBoardSimulator({
    transport: line("locker-1"),
    clock,
    boardAddress: 0,
    contents: lockersWithGoods([1]),
  });
  printer = createReceiptPrinterSimulator({
    transport: line("printer"),
    clock,
    profile: EPSON_80,
  });
  undo.push(spirals.stop, lockers.stop);
  const config: KioskConfig = {
    dataDir: dataDir(),
    hub: { url: "http://127.0.0.1:9", enrolmentCode: null },
    web: null,
    spiralBoards: { "spiral-1": { path: join(folder, "spiral-1") } },
    lockerBoards: {
      "locker-1": {
        path: join(folder, "locker-1"),
        address: 0,
        lockedBit: 1,
        hasInfrared: true,
      },
    },
    printer: { path: join(folder, "printer"), profile: "epson-80" },
    copies: null,
    log: { level: "info", file: null },
  };
  writeFileSync(join(folder, "kiosk.json"), JSON.stringify(config));
});
afterEach(() => {
  for (const step of undo.reverse()) step();
});

interface Ended {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}

/** Runs the command line as a technician types it, to its end. */
const hardware = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child: ChildProcess = spawn(
      process.execPath,
      [COMMAND, "--config", join(folder, "kiosk.json"), ...args],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    let said = "";
    let complained = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      complained += text;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, said, complained }));
  });

/** A machine that was enrolled and filled. */
const fillMachine = () => {
  const disk = openTestJournal({ snapshot: createTestSnapshot(), path: databasePath() });
  disk.journal.commit(() => [load("s11", "roti", 4), load("l01", "tas", 1)]);
  writeEnrolment(dataDir(), {
    kioskId: "kiosk-1",
    machineCode: "M01",
    hubPublicKey: "bm90IGFza2Vk",
  });
  disk.db.close();
};

const inJournal = <T>(read: (disk: ReturnType<typeof openTestJournal>) => T): T => {
  const disk = openTestJournal({ path: databasePath() });
  const value = read(disk);
  disk.db.close();
  return value;
};
const unitsIn = (slotId: string) =>
  inJournal(({ journal }) => journal.books.stock().find((row) => row.slotId === slotId));

test("says how every board, its doors and the printer are", async () => {
  fillMachine();
  const { code, said } = await hardware("status");
  expect(said).toContain("spiral board spiral-1");
  expect(said).toMatch(/locker board locker-1 .*: answers/);
  expect(said).toMatch(/printer .*: ready/);
  expect(code).toBe(0);
});

test("a board without power is told", async () => {
  fillMachine();
  lockers.become("silent");
  const { code, said } = await hardware("status");
  expect(said).toMatch(/locker board locker-1 .*: board-silent/);
  expect(code).toBe(1);
});

test("opens a lock on a machine that is being installed: nothing is written down", async () => {
  const { code, said } = await hardware("open", "locker-1", "1");
  expect(said).toContain("nothing is written down");
  expect(said).toContain("The latch was seen open.");
  expect(code).toBe(0);
  expect(lockers.openings(1)).toBe(1);
});

test("turns a spiral as a test vend, and takes the word on its unit", async () => {
  fillMachine();
  const turned = await hardware("turn", "spiral-1", "11");
  expect(turned.said).toContain("a unit was seen to fall");
  expect(turned.said).toContain("returned s11, or lost s11");
  expect(spirals.drops(11)).toBe(1);
  expect(unitsIn("s11")).toMatchObject({ units: 4, inDoubt: true });

  const again = await hardware("turn", "spiral-1", "11");
  expect(again.said).toContain("has not ended");
  expect(again.code).toBe(1);
  expect(spirals.turns(11)).toBe(1);

  const ended = await hardware("lost", "s11");
  expect(ended).toMatchObject({ code: 0, said: expect.stringContaining("is lost") });
  expect(unitsIn("s11")).toMatchObject({ units: 3, inDoubt: false });
});

test("a motor that jams is told, and its slot waits to be counted", async () => {
  fillMachine();
  spirals.become("jammed");
  const { code, said } = await hardware("turn", "spiral-1", "11");
  expect(said).toContain("No unit was seen to fall");
  expect(code).toBe(1);
  expect(unitsIn("s11")).toMatchObject({ units: 4, inDoubt: true });
});

test("prints a test page", async () => {
  const { code, said } = await hardware("print");
  expect(said).toContain("The test page is out.");
  expect(code).toBe(0);
  expect(JSON.stringify(printer.papers())).toContain("UJI CETAK");
});

test("refuses while the kiosk service holds the data folder, and says what to do", async () => {
  fillMachine();
  const service = openTestJournal({ path: databasePath() });
  const { code, complained } = await hardware("open", "locker-1", "1");
  service.db.close();
  expect(code).toBe(78);
  expect(complained).toContain("the kiosk service runs on");
  expect(complained).toContain("stop it first");
  expect(complained).not.toMatch(/\n\s+at /);
  expect(lockers.openings(1)).toBe(0);
});

test("refuses when another program holds a line", async () => {
  const other = spawn(
    process.execPath,
    [
      "-e",
      `const { SerialPort } = require("serialport");
       new SerialPort({ path: process.argv[1], baudRate: 19200, lock: true }, () => console.log("held")).on("data", () => {});`,
      join(folder, "locker-1"),
    ],
    { stdio: ["ignore", "pipe", "inherit"], cwd: join(import.meta.dirname, "../..") },
  );
  undo.push(() => other.kill());
  await new Promise((resolve) => other.stdout.once("data", resolve));
  const { code, complained } = await hardware("status");
  expect(code).toBe(78);
  expect(complained).toContain("another program holds a line");
});

test("a word it does not know is answered with all it knows", async () => {
  const { code, complained } = await hardware("dance");
  expect(code).toBe(78);
  expect(complained).toContain("npm run hardware -- ports");
});
