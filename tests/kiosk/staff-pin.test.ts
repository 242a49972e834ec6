import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Clock } from "../../core/ports/clock.ts";
import { POSITIONS, type Position } from "../../core/service/position.ts";
import { createPinCheck } from "../../kiosk/pin-check.ts";
import { hashPin } from "../../kiosk/pin-hash.ts";

const MINUTE_MS = 60_000;

const CHEAP = 2 ** 10;

/** A machine whose two clocks are set by hand, and PINs that came from the hub; hashes are cheap. */
const openStand = async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "staff-pin-"));
  let wallMs = Date.parse("2026-11-24T10:00:00+07:00");
  let monotonicMs = 5_000;
  let isTrusted = true;
  const clock: Clock = {
    nowMs: () => wallMs,
    monotonicMs: () => monotonicMs,
    isTrusted: () => isTrusted,
    setTimeout: () => null,
    clearTimeout: () => {},
  };
  const start = () => createPinCheck({ dataDir, clock, cost: CHEAP });
  let kept = await hashPin("246810", CHEAP);
  let check = start();
  return {
    firstPinPath: join(dataDir, "staff-pin.json"),
    triesPath: join(dataDir, "pin-tries.json"),
    door: () => check,
    try: (typed: string, position: Position = "restocker") => check.check(position, kept, typed),
    waitMs: (position: Position = "restocker") => check.waitMs(position, kept),
    tryWrong: async (times: number, position: Position = "restocker") => {
      for (let n = 0; n < times; n++) await check.check(position, kept, "000000");
    },
    hubSetsAnother: async (pin: string) => {
      kept = await hashPin(pin, CHEAP);
    },
    pass: (ms: number) => {
      wallMs += ms;
      monotonicMs += ms;
    },
    moveWallClock: (ms: number) => {
      wallMs += ms;
    },
    distrustClock: () => {
      isTrusted = false;
    },
    restart: (awayMs = 0) => {
      wallMs += awayMs;
      monotonicMs = 0;
      check = start();
    },
  };
};

describe("the first PIN of a machine", () => {
  test("is set once, and is there after a restart", async () => {
    const stand = await openStand();
    expect(stand.door().firstPin()).toBeNull();
    await stand.door().setFirstPin("135790");
    await expect(stand.door().setFirstPin("482913")).rejects.toThrow("set already");
    stand.restart();
    const first = stand.door().firstPin();
    if (!first) throw new Error("it is forgotten");
    expect(await stand.door().check("technician", first, "135790")).toEqual({ kind: "right" });
    expect(await stand.door().check("technician", first, "482913")).toMatchObject({
      kind: "wrong",
    });
  });

  test("is kept as a hash only its owner may read, of the full cost by default", {
    timeout: 20_000,
  }, async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "staff-pin-"));
    const clock: Clock = {
      nowMs: () => 0,
      monotonicMs: () => 0,
      isTrusted: () => true,
      setTimeout: () => null,
      clearTimeout: () => {},
    };
    await createPinCheck({ dataDir, clock }).setFirstPin("246810");
    const path = join(dataDir, "staff-pin.json");
    expect(readFileSync(path, "utf8")).not.toContain("246810");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(path, "utf8")).scrypt).toEqual({
      cost: 131_072,
      blockSize: 8,
      parallelization: 1,
    });
  });

  test("in a damaged file lets nobody set another one", async () => {
    const stand = await openStand();
    writeFileSync(stand.firstPinPath, "{");
    expect(() => stand.restart()).toThrow();
  });
});

describe("the PIN of a position", () => {
  test("opens the door, at once and after a restart", async () => {
    const stand = await openStand();
    expect(await stand.try("246810")).toEqual({ kind: "right" });
    stand.restart();
    expect(await stand.try("246810")).toEqual({ kind: "right" });
  });

  test("makes its own position wait and nobody else", async () => {
    const stand = await openStand();
    await stand.tryWrong(5, "restocker");
    expect(await stand.try("246810", "restocker")).toMatchObject({ kind: "wait" });
    for (const other of POSITIONS.filter((position) => position !== "restocker")) {
      expect(stand.waitMs(other)).toBe(0);
      expect(await stand.try("246810", other)).toEqual({ kind: "right" });
    }
    stand.restart();
    expect(stand.waitMs("restocker")).toBeGreaterThan(0);
    expect(stand.waitMs("head")).toBe(0);
  });

  test("keeps nobody out for longer than a quarter of an hour, however often it was wrong", async () => {
    const stand = await openStand();
    for (const position of POSITIONS) {
      for (let n = 0; n < 40; n++) {
        await stand.tryWrong(1, position);
        stand.pass(stand.waitMs(position));
      }
      await stand.tryWrong(1, position);
      expect(stand.waitMs(position)).toBe(15 * MINUTE_MS);
    }
  });

  test("set anew at the hub begins with a new count: who was kept out is let in", async () => {
    const stand = await openStand();
    await stand.tryWrong(9);
    await stand.hubSetsAnother("135790");
    expect(await stand.try("135790")).toEqual({ kind: "right" });
  });

  test("counts wrong ones down and forgets them with the right one", async () => {
    const stand = await openStand();
    expect(await stand.try("000000")).toEqual({ kind: "wrong", triesLeft: 4 });
    expect(await stand.try("000000")).toEqual({ kind: "wrong", triesLeft: 3 });
    expect(await stand.try("246810")).toEqual({ kind: "right" });
    expect(await stand.try("000000")).toEqual({ kind: "wrong", triesLeft: 4 });
  });

  test("makes wait one minute after the fifth, then two, four, eight, fifteen", async () => {
    const stand = await openStand();
    await stand.tryWrong(4);
    for (const minutes of [1, 2, 4, 8, 15, 15]) {
      expect(await stand.try("000000")).toEqual({
        kind: "wait",
        remainingMs: minutes * MINUTE_MS,
      });
      stand.pass(minutes * MINUTE_MS - 1);
      expect(await stand.try("246810")).toEqual({ kind: "wait", remainingMs: 1 });
      stand.pass(1);
    }
    expect(await stand.try("246810")).toEqual({ kind: "right" });
  });

  test("is not looked at while waiting, however often it is typed", async () => {
    const stand = await openStand();
    await stand.tryWrong(5);
    await stand.tryWrong(20);
    stand.pass(MINUTE_MS);
    expect(await stand.try("246810")).toEqual({ kind: "right" });
  });

  test("counts a try before it checks it: a plug pulled meanwhile buys nothing", async () => {
    const stand = await openStand();
    await stand.tryWrong(4);
    void stand.try("000000");
    // The microtask that begins the check has run; the hash has not been made.
    await Promise.resolve();
    expect(JSON.parse(readFileSync(stand.triesPath, "utf8")).restocker.tries).toBe(5);
    stand.restart();
    expect(await stand.try("246810")).toMatchObject({ kind: "wait" });
  });

  test("checks tries made at once one after the other", async () => {
    const stand = await openStand();
    const answers = await Promise.all(Array.from({ length: 8 }, () => stand.try("000000")));
    expect(answers.map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 4 }, () => "wrong"),
      ...Array.from({ length: 4 }, () => "wait"),
    ]);
  });

  test("goes on waiting after a restart, less the time that passed", async () => {
    const stand = await openStand();
    await stand.tryWrong(5);
    stand.restart(20_000);
    expect(await stand.try("246810")).toEqual({ kind: "wait", remainingMs: 40_000 });
    stand.restart(40_000);
    expect(await stand.try("246810")).toEqual({ kind: "right" });
  });

  test("is not fooled by the wall clock while running", async () => {
    const stand = await openStand();
    await stand.tryWrong(5);
    stand.moveWallClock(24 * 60 * MINUTE_MS);
    expect(await stand.try("246810")).toEqual({ kind: "wait", remainingMs: MINUTE_MS });
  });

  test("waits anew after a restart whose clock went back or is not trusted", async () => {
    const back = await openStand();
    await back.tryWrong(5);
    back.restart(-24 * 60 * MINUTE_MS);
    expect(await back.try("246810")).toEqual({ kind: "wait", remainingMs: MINUTE_MS });

    const untrusted = await openStand();
    await untrusted.tryWrong(5);
    untrusted.distrustClock();
    untrusted.restart(24 * 60 * MINUTE_MS);
    expect(await untrusted.try("246810")).toEqual({ kind: "wait", remainingMs: MINUTE_MS });
  });

  test("with a damaged count of tries gives none back", async () => {
    const stand = await openStand();
    await stand.tryWrong(5);
    writeFileSync(stand.triesPath, "{");
    expect(() => stand.restart()).toThrow();
  });
});
