import { expect, test } from "vitest";
import { startLockerWorld } from "./locker-world.ts";

const world = async (settings: { hasInfrared?: boolean } = {}) => {
  const started = await startLockerWorld(settings);
  started.board.stop();
  const { board: _killed, ...rest } = started;
  return rest;
};

test("an open door is a delivery", async () => {
  const { simulator, startDriver, during } = await world();
  simulator.openDoor(3);
  expect(await during(startDriver().reconcile(3))).toMatchObject({
    outcome: "delivered",
    evidence: "latch-open",
  });
});

test("a closed box without goods is a delivery", async () => {
  const { simulator, startDriver, during } = await world();
  simulator.openDoor(3);
  simulator.takeGoods(3);
  simulator.closeDoor(3);
  expect(await during(startDriver().reconcile(3))).toMatchObject({
    outcome: "delivered",
    evidence: "goods-gone",
  });
});

test("a closed box with goods is believed only after a latch had its time", async () => {
  const { simulator, startDriver, during, clock } = await world();
  const startedAtMs = clock.monotonicMs();
  expect(await during(startDriver().reconcile(3))).toMatchObject({
    outcome: "not-delivered",
    evidence: "latch-stuck",
  });
  expect(clock.monotonicMs() - startedAtMs).toBeGreaterThanOrEqual(3_000);
  expect(simulator.openings(3)).toBe(0);
});

test("a latch that moves while we look is a delivery", async () => {
  const { simulator, startDriver, during, clock } = await world();
  const judging = startDriver().reconcile(3);
  await clock.advance(1_000);
  simulator.openDoor(3);
  expect((await during(judging)).evidence).toBe("latch-open");
});

test("without infrared a closed door proves nothing", async () => {
  const { startDriver, during } = await world({ hasInfrared: false });
  expect((await during(startDriver().reconcile(3))).outcome).toBe("unknown");
});

test("silence is unknown, within the deadline", async () => {
  const { simulator, startDriver, during } = await world();
  simulator.become("silent");
  expect(await during(startDriver().reconcile(3), 12_000)).toMatchObject({
    outcome: "unknown",
    evidence: "no-answer",
  });
});

test("a line that comes back in time still gives the answer", async () => {
  const { simulator, wire, startDriver, during, clock } = await world();
  simulator.openDoor(3);
  wire.unplug();
  const judging = startDriver().reconcile(3);
  await clock.advance(3_000);
  wire.plug();
  expect((await during(judging)).evidence).toBe("latch-open");
});

test("a stopped driver sends nothing and answers nothing more", async () => {
  const { simulator, startDriver, clock } = await world();
  const board = startDriver();
  let isAnswered = false;
  void board.open(3).then(() => {
    isAnswered = true;
  });
  board.stop();
  await clock.advance(30_000);
  expect([isAnswered, simulator.openings(3), clock.nextTimerInMs()]).toEqual([false, 0, null]);
});
