import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLockerBoard } from "../../hardware/locker-board/driver.ts";
import { lockersWithGoods } from "../../hardware/locker-board/locker-contents.ts";
import { createLockerBoardSimulator } from "../../hardware/locker-board/simulator.ts";
import { createSystemClock } from "../../hardware/machine/system-clock.ts";
import { createSpiralCabinet } from "../../hardware/spiral-vmc/driver.ts";
import { createSpiralVmcSimulator } from "../../hardware/spiral-vmc/simulator.ts";
import { spiralsWithUnits } from "../../hardware/spiral-vmc/spiral-contents.ts";
import { createPty } from "../../hardware/transport/pty.ts";
import { createSerialTransport } from "../../hardware/transport/serial-transport.ts";
import { attemptOn } from "./spiral-vmc/spiral-world.ts";

const clock = createSystemClock();
let folder: string;
let undo: (() => void)[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pojokpas-line-"));
  undo = [() => rmSync(folder, { recursive: true })];
});
afterEach(() => {
  for (const step of undo.reverse()) step();
});

/** A PTY with the device at one end and serialport at the other. */
const openLine = (name: string, baudRate: number) => {
  const linkPath = join(folder, name);
  const pty = createPty({ linkPath, clock });
  const host = createSerialTransport({ path: linkPath, baudRate, clock, reopenDelaysMs: [50] });
  undo.push(pty.close, host.close);
  return { pty, host };
};

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });

test("a locker opens over a PTY, and its board comes back after the cable was out", async () => {
  const { pty, host } = openLine("locker-1", 19_200);
  const simulator = createLockerBoardSimulator({
    transport: pty.transport,
    clock,
    boardAddress: 0,
    contents: lockersWithGoods([4]),
  });
  const board = createLockerBoard({
    transport: host,
    clock,
    boardAddress: 0,
    lockedBit: 1,
    hasInfrared: true,
    pollIntervalMs: 50,
  });
  undo.push(simulator.stop, board.stop);
  await eventually(() => expect(board.health(4).goods).toBe("present"));

  expect(await board.open(4)).toMatchObject({ outcome: "delivered", evidence: "latch-open" });
  simulator.takeGoods(4);
  simulator.closeDoor(4);
  await eventually(() =>
    expect(board.health(4)).toEqual({ fault: null, door: "closed", goods: "absent" }),
  );
  expect(await board.reconcile(4)).toMatchObject({ outcome: "delivered", evidence: "goods-gone" });

  pty.unplug();
  await eventually(() => expect(board.health(4).fault).toBe("line-closed"));
  pty.plug();
  await eventually(() => expect(board.health(4).fault).toBeNull());
  expect(simulator.openings(4)).toBe(1);
});

test("a spiral turns once over a PTY, and a restarted kiosk learns it", async () => {
  const { pty, host } = openLine("spiral-1", 57_600);
  const simulator = createSpiralVmcSimulator({
    transport: pty.transport,
    clock,
    contents: spiralsWithUnits([[11, 5]]),
    turnMs: 300,
  });
  const cabinet = createSpiralCabinet({ transport: host, clock });
  undo.push(simulator.stop);
  await eventually(() => expect(cabinet.health(11).fault).toBeNull());
  expect(await cabinet.drive(attemptOn(11))).toMatchObject({
    outcome: "delivered",
    evidence: "drop-seen",
  });

  const attempt = attemptOn(11);
  void cabinet.drive(attempt);
  await eventually(() => expect(simulator.turns(11)).toBe(2));
  cabinet.stop();
  host.close();
  const again = createSerialTransport({
    path: join(folder, "spiral-1"),
    baudRate: 57_600,
    clock,
    reopenDelaysMs: [50],
  });
  const restarted = createSpiralCabinet({ transport: again, clock });
  undo.push(again.close, restarted.stop);
  expect(await restarted.reconcile(attempt)).toMatchObject({
    outcome: "delivered",
    evidence: "drop-seen",
  });
  expect([simulator.turns(11), simulator.drops(11)]).toEqual([2, 2]);
});
