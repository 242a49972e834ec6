import { describe, expect, test } from "vitest";
import { startLockerWorld } from "./locker-world.ts";

describe("opening a locker", () => {
  test.each([0, 1] as const)(
    "a latch seen open is a delivery, locked bit %i",
    async (lockedBit) => {
      const { board, simulator, during } = await startLockerWorld({ lockedBit });
      expect(await during(board.open(3), 1_000)).toMatchObject({
        outcome: "delivered",
        evidence: "latch-open",
      });
      expect(simulator.openings(3)).toBe(1);
      expect([1, 2, 4].map(simulator.openings)).toEqual([0, 0, 0]);
    },
  );

  test("a latch that stays closed is tried three times and proven not delivered", async () => {
    const { board, simulator, during, clock } = await startLockerWorld();
    simulator.become("latch-stuck");
    const startedAtMs = clock.monotonicMs();
    expect(await during(board.open(3))).toMatchObject({
      outcome: "not-delivered",
      evidence: "latch-stuck",
    });
    expect(clock.monotonicMs() - startedAtMs).toBeGreaterThanOrEqual(9_000);
    expect(board.health(3).fault).toBe("latch-stuck");
    expect(board.health(2).fault).toBeNull();
  });

  test("a late latch is waited for", async () => {
    const { board, simulator, during } = await startLockerWorld();
    simulator.become("opens-late");
    expect((await during(board.open(3))).evidence).toBe("latch-open");
    expect(simulator.openings(3)).toBe(1);
  });

  test("answers lost for a while delay the proof, they do not change it", async () => {
    const { board, simulator, during } = await startLockerWorld({ lostAnswerMs: 2_000 });
    simulator.become("lost-answer");
    expect(await during(board.open(3))).toMatchObject({
      outcome: "delivered",
      evidence: "latch-open",
    });
    expect(simulator.openings(3)).toBe(1);
  });

  test("answers lost for good after the command leave the outcome unknown", async () => {
    const { board, simulator, during } = await startLockerWorld({ lostAnswerMs: 60_000 });
    simulator.become("lost-answer");
    expect(await during(board.open(3))).toMatchObject({
      outcome: "unknown",
      evidence: "no-answer",
    });
    expect(simulator.openings(3)).toBe(1);
  });

  test("a box emptied and shut while out of sight is a delivery", async () => {
    const { board, simulator, during, clock } = await startLockerWorld({ lostAnswerMs: 4_000 });
    simulator.become("lost-answer");
    const opening = board.open(3);
    await clock.advance(1_000);
    simulator.takeGoods(3);
    simulator.closeDoor(3);
    simulator.become("latch-stuck");
    expect((await during(opening)).evidence).toBe("goods-gone");
  });

  test("out of sight without infrared, a closed door proves nothing", async () => {
    const { board, simulator, during, clock } = await startLockerWorld({
      hasInfrared: false,
      lostAnswerMs: 60_000,
    });
    simulator.become("lost-answer");
    const opening = board.open(3);
    await clock.advance(1_000);
    simulator.takeGoods(3);
    simulator.closeDoor(3);
    await clock.advance(1_000);
    simulator.become("latch-stuck");
    expect(await during(opening)).toMatchObject({ outcome: "unknown", evidence: "no-answer" });
  });

  test.each(["silent", "bad-checksum", "unplugged"] as const)(
    "a board that is %s before the command is never commanded",
    async (condition) => {
      const { board, simulator, during } = await startLockerWorld();
      simulator.become(condition);
      expect(await during(board.open(3))).toMatchObject({
        outcome: "not-delivered",
        evidence: "never-sent",
      });
      expect(simulator.openings(3)).toBe(0);
    },
  );

  test("a closed line sends nothing", async () => {
    const { board, wire, during } = await startLockerWorld();
    wire.unplug();
    expect((await during(board.open(3))).evidence).toBe("never-sent");
    expect(board.health(3).fault).toBe("line-closed");
  });

  test("a box without goods is not opened", async () => {
    const { board, simulator, during } = await startLockerWorld();
    expect((await during(board.open(9))).evidence).toBe("never-sent");
    expect(simulator.openings(9)).toBe(0);
  });

  test("an echo of our own bytes is not taken for an answer", async () => {
    const { board, simulator, during } = await startLockerWorld();
    simulator.become("echo");
    expect((await during(board.open(3))).evidence).toBe("latch-open");
  });

  test("two orders to one board wait for each other", async () => {
    const { board, simulator, during } = await startLockerWorld();
    const both = Promise.all([board.open(1), board.open(2)]);
    expect((await during(both)).map((one) => one.evidence)).toEqual(["latch-open", "latch-open"]);
    expect([simulator.openings(1), simulator.openings(2)]).toEqual([1, 1]);
  });
});
