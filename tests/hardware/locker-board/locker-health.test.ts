import { expect, test } from "vitest";
import { createLockerBoardSimulator } from "../../../hardware/locker-board/simulator.ts";
import { startLockerWorld } from "./locker-world.ts";

test("door and goods are told per lock, and a change is told once", async () => {
  const { board, simulator, clock } = await startLockerWorld();
  let changes = 0;
  board.onHealth(() => changes++);
  expect(board.health(3)).toEqual({ fault: null, door: "closed", goods: "present" });

  simulator.openDoor(3);
  await clock.advance(3_000);
  expect(board.health(3)).toEqual({ fault: "door-open", door: "open", goods: "present" });
  expect(changes).toBe(1);

  simulator.takeGoods(3);
  simulator.closeDoor(3);
  await clock.advance(3_000);
  expect(board.health(3)).toEqual({ fault: null, door: "closed", goods: "absent" });
  expect(changes).toBe(2);
});

test("three unanswered polls make a board silent, and one answer brings it back", async () => {
  const { board, simulator, clock } = await startLockerWorld();
  simulator.become("silent");
  await clock.advance(2_500);
  expect(board.health(3).door).toBe("closed");
  await clock.advance(2_500);
  expect(board.health(3)).toEqual({ fault: "board-silent", door: null, goods: null });
  simulator.become("ready");
  await clock.advance(2_000);
  expect(board.health(3).fault).toBeNull();
});

test("a board that was never heard is not healthy", async () => {
  const { board, simulator, startDriver } = await startLockerWorld();
  board.stop();
  simulator.become("silent");
  expect(startDriver().health(3).fault).toBe("board-silent");
});

test("another board's answers are not ours", async () => {
  const { board, wire, simulator, clock } = await startLockerWorld();
  simulator.stop();
  createLockerBoardSimulator({ transport: wire.device, clock, boardAddress: 5 });
  await clock.advance(6_000);
  expect(board.health(3).fault).toBe("board-silent");
});

test("a pulled cable shows at once and heals when it is back", async () => {
  const { board, wire, clock } = await startLockerWorld();
  wire.unplug();
  expect(board.health(3)).toEqual({ fault: "line-closed", door: null, goods: null });
  wire.plug();
  await clock.advance(100);
  expect(board.health(3).fault).toBeNull();
});

test("there is no seventeenth lock", async () => {
  const { board } = await startLockerWorld();
  expect(board.health(17).fault).toBe("no-such-slot");
});

test("a stuck latch that is seen open again is forgiven", async () => {
  const { board, simulator, during, clock } = await startLockerWorld();
  simulator.become("latch-stuck");
  await during(board.open(3));
  simulator.become("ready");
  simulator.openDoor(3);
  await clock.advance(2_000);
  simulator.closeDoor(3);
  await clock.advance(2_000);
  expect(board.health(3).fault).toBeNull();
});

test("boxes keep their contents through a restart of the board", async () => {
  const { board, simulator, wire, clock, during } = await startLockerWorld();
  await during(board.open(3));
  simulator.stop();
  const restarted = createLockerBoardSimulator({
    transport: wire.device,
    clock,
    boardAddress: 2,
    contents: simulator.contents(),
  });
  expect([restarted.openings(3), restarted.takeGoods(3)]).toEqual([1, true]);
});
