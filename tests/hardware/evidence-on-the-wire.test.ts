import { expect, test } from "vitest";
import type { DispenseOutcome } from "../../core/ports/dispenser.ts";
import { EVIDENCE_TABLE } from "../../core/sale/evidence-table.ts";
import type { LockerCondition } from "../../hardware/locker-board/simulator.ts";
import type { SpiralCondition } from "../../hardware/spiral-vmc/simulator.ts";
import { startLockerWorld } from "./locker-board/locker-world.ts";
import { attemptOn, startSpiralWorld } from "./spiral-vmc/spiral-world.ts";

interface Seen {
  readonly outcome: DispenseOutcome;
  readonly tookMs: number;
}

const LIMIT_MS = 80_000;

const driveSpiral = async (condition: SpiralCondition): Promise<Seen> => {
  const { cabinet, simulator, clock, during } = await startSpiralWorld();
  simulator.become(condition);
  const startedAtMs = clock.monotonicMs();
  const outcome = await during(cabinet.drive(attemptOn(11)), LIMIT_MS);
  return { outcome, tookMs: clock.monotonicMs() - startedAtMs };
};

/** The kiosk dies right after its command and judges the attempt in its next life. */
const judgeSpiral = async (condition: SpiralCondition): Promise<Seen> => {
  const { cabinet, simulator, startDriver, clock, during } = await startSpiralWorld();
  simulator.become(condition);
  const attempt = attemptOn(11);
  void cabinet.drive(attempt);
  await clock.advance(210);
  cabinet.stop();
  const startedAtMs = clock.monotonicMs();
  const outcome = await during(startDriver().reconcile(attempt), LIMIT_MS);
  return { outcome, tookMs: clock.monotonicMs() - startedAtMs };
};

type LockerWorld = Awaited<ReturnType<typeof startLockerWorld>>;

const openLocker = async (
  condition: LockerCondition,
  {
    lostAnswerMs = 60_000,
    meanwhile = () => {},
  }: {
    readonly lostAnswerMs?: number;
    readonly meanwhile?: (world: LockerWorld) => void;
  } = {},
): Promise<Seen> => {
  const world = await startLockerWorld({ lostAnswerMs });
  const { board, simulator, clock, during } = world;
  simulator.become(condition);
  const startedAtMs = clock.monotonicMs();
  const opening = board.open(3);
  await clock.advance(1_000);
  meanwhile(world);
  const outcome = await during(opening, LIMIT_MS);
  return { outcome, tookMs: clock.monotonicMs() - startedAtMs };
};

const judgeLocker = async (before: (world: LockerWorld) => void): Promise<Seen> => {
  const world = await startLockerWorld();
  world.board.stop();
  before(world);
  const startedAtMs = world.clock.monotonicMs();
  const outcome = await world.during(world.startDriver().reconcile(3), LIMIT_MS);
  return { outcome, tookMs: world.clock.monotonicMs() - startedAtMs };
};

const emptyAndShut = ({ simulator }: LockerWorld) => {
  simulator.takeGoods(3);
  simulator.closeDoor(3);
  simulator.become("latch-stuck");
};

/** How each cell comes about on the wire. */
const SCENES: Readonly<Record<string, () => Promise<Seen>>> = {
  "spiral drop-seen command": () => driveSpiral("ready"),
  "spiral motor-jammed command": () => driveSpiral("jammed"),
  "spiral motor-missing command": () => driveSpiral("motor-missing"),
  "spiral never-sent command": () => driveSpiral("silent"),
  "spiral cabinet-fault command": () => driveSpiral("unknown-code"),
  "spiral no-answer command": () => driveSpiral("lost-result"),
  "spiral drop-seen judging": () => judgeSpiral("ready"),
  "spiral motor-jammed judging": () => judgeSpiral("jammed"),
  "spiral motor-missing judging": () => judgeSpiral("motor-missing"),
  "spiral cabinet-fault judging": () => judgeSpiral("unknown-code"),
  "spiral no-answer judging": () => judgeSpiral("lost-result"),
  "locker latch-open command": () => openLocker("ready"),
  "locker goods-gone command": () =>
    openLocker("lost-answer", { lostAnswerMs: 4_000, meanwhile: emptyAndShut }),
  "locker latch-stuck command": () => openLocker("latch-stuck"),
  "locker never-sent command": () => openLocker("silent"),
  "locker no-answer command": () => openLocker("lost-answer"),
  "locker latch-open judging": () => judgeLocker(({ simulator }) => simulator.openDoor(3)),
  "locker goods-gone judging": () =>
    judgeLocker((world) => {
      world.simulator.openDoor(3);
      emptyAndShut(world);
    }),
  "locker latch-stuck judging": () => judgeLocker(() => {}),
  "locker no-answer judging": () => judgeLocker(({ simulator }) => simulator.become("silent")),
};

const cells = EVIDENCE_TABLE.flatMap((row) => [
  { ...row, call: "command", withinMs: row.commandWithinMs },
  { ...row, call: "judging", withinMs: row.judgingWithinMs },
]).filter(({ withinMs }) => withinMs !== null);

test("every cell a device can show has its scene, and no scene is in no cell", () => {
  expect(Object.keys(SCENES).toSorted()).toEqual(
    cells.map(({ channel, evidence, call }) => `${channel} ${evidence} ${call}`).toSorted(),
  );
});

test.each(cells)(
  "$channel, $evidence by $call: $outcome, within its deadline",
  async ({ channel, evidence, call, outcome, withinMs }) => {
    const seen = await SCENES[`${channel} ${evidence} ${call}`]?.();
    expect(seen?.outcome).toMatchObject({ outcome, evidence });
    expect(seen?.tookMs).toBeLessThanOrEqual(withinMs ?? 0);
  },
);
