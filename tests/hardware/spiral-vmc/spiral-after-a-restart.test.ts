import { expect, test } from "vitest";
import { attemptOn, startSpiralWorld } from "./spiral-world.ts";

const DELIVERED = { outcome: "delivered", evidence: "drop-seen" };
const NO_ANSWER = { outcome: "unknown", evidence: "no-answer" };

/** The kiosk is killed `afterMs` after it gave the command and comes back `awayMs` later. */
const killedWhileTurning = async (afterMs: number, awayMs: number) => {
  const world = await startSpiralWorld();
  const attempt = attemptOn(11);
  void world.cabinet.drive(attempt);
  await world.clock.advance(afterMs);
  world.cabinet.stop();
  await world.clock.advance(awayMs);
  return { ...world, attempt, restarted: world.startDriver() };
};

test.each([
  [300, 0],
  [300, 30_000],
  [1_000, 500],
])(
  "killed %i ms after the command, %i ms away: the VMC still tells the drop",
  async (after, away) => {
    const { restarted, attempt, simulator, during } = await killedWhileTurning(after, away);
    expect(await during(restarted.reconcile(attempt))).toMatchObject(DELIVERED);
    expect([simulator.turns(11), simulator.drops(11)]).toEqual([1, 1]);
  },
);

test("a result told before anybody asks for it is kept", async () => {
  const { restarted, attempt, clock, during } = await killedWhileTurning(300, 5_000);
  await clock.advance(5_000);
  expect(await during(restarted.reconcile(attempt), 300)).toMatchObject(DELIVERED);
});

test("a command that never left ends unknown after listening, and moves nothing", async () => {
  const { cabinet, simulator, startDriver, during, clock } = await startSpiralWorld();
  cabinet.stop();
  const startedAtMs = clock.monotonicMs();
  expect(await during(startDriver().reconcile(attemptOn(11)), 15_000)).toMatchObject(NO_ANSWER);
  expect(clock.monotonicMs() - startedAtMs).toBeGreaterThanOrEqual(12_000);
  expect(simulator.turns(11)).toBe(0);
});

test("what is told about another spiral is no evidence", async () => {
  const { restarted, during } = await killedWhileTurning(300, 0);
  expect(await during(restarted.reconcile(attemptOn(12)))).toMatchObject(NO_ANSWER);
});

test("a silent VMC is unknown, within the deadline", async () => {
  const { simulator, restarted, attempt, during } = await killedWhileTurning(300, 0);
  simulator.become("silent");
  expect(await during(restarted.reconcile(attempt), 13_000)).toMatchObject(NO_ANSWER);
});

test("a restarted VMC keeps its units and tells what it had not told", async () => {
  const world = await killedWhileTurning(300, 5_000);
  world.restarted.stop();
  world.simulator.stop();
  const vmc = world.startSimulator(world.simulator.contents());
  expect(await world.during(world.startDriver().reconcile(world.attempt))).toMatchObject(DELIVERED);
  expect(vmc.contents()).toMatchObject({
    spirals: [{ selection: 11, units: 4, turns: 1, drops: 1 }, {}, {}],
    untold: [],
  });
});

test("a stopped driver sends nothing, answers nothing and leaves no timer", async () => {
  const { cabinet, simulator, clock } = await startSpiralWorld();
  let isAnswered = false;
  void cabinet.drive(attemptOn(11)).then(() => {
    isAnswered = true;
  });
  await clock.settle();
  cabinet.stop();
  await clock.advance(90_000);
  expect([isAnswered, simulator.turns(11)]).toEqual([false, 0]);
  simulator.stop();
  await clock.advance(10);
  expect(clock.nextTimerInMs()).toBeNull();
});
