import { expect, test } from "vitest";
import type { Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import { createDispenser } from "../../hardware/dispenser.ts";
import { createLockerBoard } from "../../hardware/locker-board/driver.ts";
import { lockersWithGoods } from "../../hardware/locker-board/locker-contents.ts";
import { createLockerBoardSimulator } from "../../hardware/locker-board/simulator.ts";
import { createSpiralCabinet } from "../../hardware/spiral-vmc/driver.ts";
import { createSpiralVmcSimulator } from "../../hardware/spiral-vmc/simulator.ts";
import { spiralsWithUnits } from "../../hardware/spiral-vmc/spiral-contents.ts";
import { createMemoryWire } from "../../hardware/transport/memory-wire.ts";
import { createVirtualClock } from "../support/virtual-clock.ts";
import { answerWithin } from "./answer-in-virtual-time.ts";

const slot = (slotId: string, kind: Slot["kind"], board: string, channel: number): Slot => ({
  slotId,
  kind,
  label: slotId,
  cabinet: board,
  board,
  channel,
  capacity: 1,
  sku: "KLT-01",
  variantId: null,
});
const S11 = slot("S11", "spiral", "spiral-1", 11);
const L02 = slot("L02", "locker", "locker-1", 2);
const L18 = slot("L18", "locker", "locker-2", 2);
const NOWHERE = slot("L40", "locker", "locker-9", 1);

const startMachine = async () => {
  const clock = createVirtualClock();
  const wires = {
    spiral: createMemoryWire(clock),
    first: createMemoryWire(clock),
    second: createMemoryWire(clock),
  };
  const spirals = createSpiralVmcSimulator({
    transport: wires.spiral.device,
    clock,
    contents: spiralsWithUnits([[11, 3]]),
  });
  const [first, second] = [wires.first, wires.second].map((wire) =>
    createLockerBoardSimulator({
      transport: wire.device,
      clock,
      boardAddress: 0,
      contents: lockersWithGoods([2]),
    }),
  );
  const locker = (wire: typeof wires.first) =>
    createLockerBoard({
      transport: wire.host,
      clock,
      boardAddress: 0,
      lockedBit: 1,
      hasInfrared: true,
    });
  const dispenser = createDispenser({
    slots: () => [S11, L02, L18, NOWHERE],
    spiralBoards: new Map([
      ["spiral-1", createSpiralCabinet({ transport: wires.spiral.host, clock })],
    ]),
    lockerBoards: new Map([
      ["locker-1", locker(wires.first)],
      ["locker-2", locker(wires.second)],
    ]),
  });
  await clock.advance(500);
  const handOut = async (from: Slot) => {
    const attempt = { attemptId: from.slotId, slot: from, packetNo: 7 };
    return (await answerWithin(clock, 10_000, dispenser.dispense(attempt))).evidence;
  };
  return { clock, wires, spirals, first, second, dispenser, handOut };
};

test("each slot is handed out by its own board", async () => {
  const { handOut, spirals, first, second } = await startMachine();
  expect([await handOut(S11), await handOut(L18)]).toEqual(["drop-seen", "latch-open"]);
  expect([spirals.turns(11), first?.openings(2), second?.openings(2)]).toEqual([1, 0, 1]);
});

test("a dead board is one dead board: its neighbours hand out", async () => {
  const { handOut, first, dispenser, wires, clock } = await startMachine();
  first?.become("silent");
  wires.spiral.unplug();
  await clock.advance(6_000);
  expect([S11, L02, L18].map((one) => dispenser.health(one).fault)).toEqual([
    "line-closed",
    "board-silent",
    null,
  ]);
  expect(await handOut(L02)).toBe("never-sent");
  expect(await handOut(L18)).toBe("latch-open");
});

test("a slot without board, or outside the planogram, is no slot", async () => {
  const { dispenser, handOut } = await startMachine();
  expect(dispenser.health(NOWHERE).fault).toBe("no-such-slot");
  expect(dispenser.health({ ...S11, slotId: "S99" }).fault).toBe("no-such-slot");
  expect(await handOut(NOWHERE)).toBe("never-sent");
  const attempt = { attemptId: "gone", slot: NOWHERE, packetNo: null };
  expect((await dispenser.reconcile(attempt)).outcome).toBe("unknown");
});

test("a change at any board is told until the listener leaves", async () => {
  const { dispenser, second, clock } = await startMachine();
  let changes = 0;
  const leave = dispenser.onHealth(() => changes++);
  second?.openDoor(2);
  await clock.advance(2_000);
  expect(changes).toBe(1);
  leave();
  second?.closeDoor(2);
  await clock.advance(2_000);
  expect(changes).toBe(1);
});
