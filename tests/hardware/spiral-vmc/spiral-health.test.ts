import { expect, test } from "vitest";
import { attemptOn, startSpiralWorld } from "./spiral-world.ts";

test("a cabinet that was never heard is not healthy, and is after its first poll", async () => {
  const { cabinet, startDriver, clock } = await startSpiralWorld();
  expect(cabinet.health(11)).toEqual({ fault: null, door: null, goods: null });
  cabinet.stop();
  const fresh = startDriver();
  expect(fresh.health(11).fault).toBe("board-silent");
  await clock.advance(300);
  expect(fresh.health(11).fault).toBeNull();
});

test("two seconds without a poll are told, and so is the return", async () => {
  const { cabinet, simulator, clock } = await startSpiralWorld();
  const seen: (string | null)[] = [];
  cabinet.onHealth(() => seen.push(cabinet.health(11).fault));
  simulator.become("silent");
  await clock.advance(1_500);
  expect(cabinet.health(11).fault).toBeNull();
  await clock.advance(1_000);
  simulator.become("ready");
  await clock.advance(500);
  expect(seen).toEqual(["board-silent", null]);
});

test("a pulled cable shows at once", async () => {
  const { cabinet, wire, clock } = await startSpiralWorld();
  wire.unplug();
  expect(cabinet.health(11).fault).toBe("line-closed");
  wire.plug();
  await clock.advance(300);
  expect(cabinet.health(11).fault).toBeNull();
});

test("three unseen turns in a row stop the cabinet", async () => {
  const { cabinet, simulator, during } = await startSpiralWorld();
  simulator.become("lost-result");
  for (const selection of [11, 12, 13]) await during(cabinet.drive(attemptOn(selection)));
  expect(cabinet.health(11).fault).toBe("cabinet-stopped");
  simulator.become("ready");
  expect((await during(cabinet.drive(attemptOn(11)))).evidence).toBe("never-sent");
  expect(simulator.turns(11)).toBe(1);
});

test("a seen turn between unseen ones keeps the cabinet going", async () => {
  const { cabinet, simulator, during } = await startSpiralWorld();
  for (const condition of ["lost-result", "lost-result", "ready", "lost-result"] as const) {
    simulator.become(condition);
    await during(cabinet.drive(attemptOn(11)));
  }
  expect(cabinet.health(11).fault).toBeNull();
});

test("a motor fault is forgiven by the next drop", async () => {
  const { cabinet, simulator, during } = await startSpiralWorld();
  simulator.become("jammed");
  await during(cabinet.drive(attemptOn(11)));
  simulator.become("ready");
  await during(cabinet.drive(attemptOn(11)));
  expect(cabinet.health(11).fault).toBeNull();
});
