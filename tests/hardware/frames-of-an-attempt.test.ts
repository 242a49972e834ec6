import { describe, expect, test } from "vitest";
import { startLockerWorld } from "./locker-board/locker-world.ts";
import { attemptOn, startSpiralWorld } from "./spiral-vmc/spiral-world.ts";

describe("the frames of a spiral's turn", () => {
  test("are the command, its ACK and the result, with the idle POLLs left out", async () => {
    const { cabinet, during } = await startSpiralWorld();
    const { frames = [] } = await during(cabinet.drive({ ...attemptOn(11), packetNo: 7 }));
    expect(frames.map(({ direction, hex }) => `${direction} ${hex}`)).toEqual([
      "in FA FB 41 00 40",
      "out FA FB 06 05 07 01 00 00 0B 0F",
      "in FA FB 42 00 43",
      expect.stringMatching(/^in FA FB 04 04 .. 01 00 0B ..$/),
      "out FA FB 42 00 43",
      expect.stringMatching(/^in FA FB 04 04 .. 02 00 0B ..$/),
      "out FA FB 42 00 43",
    ]);
  });

  test("carry their times since the call, in order", async () => {
    const { cabinet, during } = await startSpiralWorld();
    const { frames = [] } = await during(cabinet.drive(attemptOn(11)));
    const times = frames.map(({ afterMs }) => afterMs);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBeLessThan(250);
    expect(times.at(-1)).toBeGreaterThan(1_000);
  });

  test("of every write of a repeated command are there", async () => {
    const { cabinet, simulator, during } = await startSpiralWorld({ writesPerCommand: 3 });
    simulator.become("lost-command");
    const { frames = [] } = await during(cabinet.drive(attemptOn(11)));
    expect(frames.filter(({ hex }) => hex.startsWith("FA FB 06"))).toHaveLength(3);
  });

  test("keep the command and the end when the line is full of noise", async () => {
    const { cabinet, simulator, during, clock, wire } = await startSpiralWorld();
    simulator.become("lost-result");
    const driving = cabinet.drive(attemptOn(11));
    await clock.advance(1_000);
    for (let n = 0; n < 100; n++) {
      await wire.device.write(Uint8Array.of(n, n));
      await clock.advance(10);
    }
    const { frames = [] } = await during(driving);
    expect(frames).toHaveLength(40);
    expect(frames.some(({ hex }) => hex.startsWith("FA FB 06"))).toBe(true);
    expect(frames.some(({ hex }) => hex === "63 63")).toBe(true);
    expect(frames.some(({ hex }) => hex === "14 14")).toBe(false);
  });

  test("heard after a restart are those of the judging", async () => {
    const { cabinet, simulator, startDriver, during, clock } = await startSpiralWorld();
    simulator.become("late-result");
    const attempt = attemptOn(11);
    await during(cabinet.drive(attempt));
    cabinet.stop();
    const judging = startDriver().reconcile(attempt);
    await clock.advance(100);
    const { frames = [] } = await during(judging);
    expect(frames.some(({ hex }) => hex.startsWith("FA FB 06"))).toBe(false);
    expect(frames.some(({ hex }) => hex.startsWith("FA FB 04"))).toBe(true);
  });

  test("of a line that was closed are none", async () => {
    const { cabinet, wire, during } = await startSpiralWorld();
    wire.unplug();
    expect((await during(cabinet.drive(attemptOn(11)), 1_000)).frames).toEqual([]);
  });

  test("of one attempt do not stand with the next", async () => {
    const { cabinet, during } = await startSpiralWorld();
    await during(cabinet.drive(attemptOn(11)));
    const { frames = [] } = await during(cabinet.drive(attemptOn(12)));
    expect(frames.filter(({ hex }) => hex.startsWith("FA FB 06"))).toHaveLength(1);
  });
});

describe("the frames of a locker's opening", () => {
  test("are the query, the command and each change of the board's status", async () => {
    const { board, during } = await startLockerWorld();
    const { frames = [] } = await during(board.open(3));
    const closed = frames[1]?.hex;
    expect(frames.map(({ direction, hex }) => `${direction} ${hex}`)).toEqual([
      "out 02 20 30 03 55",
      expect.stringMatching(/^in 02 20 35 /),
      "out 02 22 31 03 58",
      "out 02 20 30 03 55",
      expect.stringMatching(/^in 02 20 35 /),
    ]);
    expect(frames.at(-1)?.hex).not.toBe(closed);
  });

  test("of a latch that sticks are three commands and few queries", async () => {
    const { board, simulator, during } = await startLockerWorld();
    simulator.become("latch-stuck");
    const { frames = [] } = await during(board.open(3));
    expect(frames.filter(({ hex }) => hex.startsWith("02 22 31"))).toHaveLength(3);
    expect(frames.length).toBeLessThan(12);
  });

  test("of a judging after a restart hold no command", async () => {
    const { board, startDriver, simulator, during } = await startLockerWorld();
    board.stop();
    simulator.openDoor(3);
    const { frames = [] } = await during(startDriver().reconcile(3));
    expect(frames.map(({ hex }) => hex.slice(6, 8))).toEqual(["30", "35"]);
  });
});
