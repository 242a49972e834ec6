import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Clock } from "../../core/ports/clock.ts";
import { createPinFile } from "../../kiosk/pin-file.ts";

const MINUTE_MS = 60_000;

/** A machine whose two clocks are set by hand; the hash is made cheap. */
const openStand = async ({ pin = "246810" }: { readonly pin?: string | null } = {}) => {
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
  const start = () => createPinFile({ dataDir, clock, cost: 2 ** 10 });
  let check = start();
  if (pin !== null) await check.set(pin);
  return {
    path: join(dataDir, "staff-pin.json"),
    isSet: () => check.isSet(),
    set: (next: string) => check.set(next),
    try: (typed: string) => check.check(typed),
    tryWrong: async (times: number) => {
      for (let n = 0; n < times; n++) await check.check("000000");
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

describe("the staff PIN", () => {
  test("is set once, at first start, and then opens the door", async () => {
    const stand = await openStand({ pin: null });
    expect(stand.isSet()).toBe(false);
    await stand.set("135790");
    expect(stand.isSet()).toBe(true);
    await expect(stand.set("111111")).rejects.toThrow("set already");
    expect(await stand.try("135790")).toEqual({ kind: "right" });
    stand.restart();
    expect(stand.isSet()).toBe(true);
    expect(await stand.try("135790")).toEqual({ kind: "right" });
  });

  test("is kept as a hash only its owner may read", async () => {
    const stand = await openStand();
    expect(readFileSync(stand.path, "utf8")).not.toContain("246810");
    expect(statSync(stand.path).mode & 0o777).toBe(0o600);
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
    expect(JSON.parse(readFileSync(stand.path, "utf8")).tries).toBe(5);
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

  test("in a damaged file lets nobody set another one", async () => {
    const stand = await openStand();
    writeFileSync(stand.path, "{");
    expect(() => stand.restart()).toThrow();
  });

  test("is hashed with the full cost by default", { timeout: 20_000 }, async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "staff-pin-"));
    const clock: Clock = {
      nowMs: () => 0,
      monotonicMs: () => 0,
      isTrusted: () => true,
      setTimeout: () => null,
      clearTimeout: () => {},
    };
    const check = createPinFile({ dataDir, clock });
    await check.set("246810");
    const kept = JSON.parse(readFileSync(join(dataDir, "staff-pin.json"), "utf8"));
    expect(kept.scrypt).toEqual({ cost: 131_072, blockSize: 8, parallelization: 1 });
    expect(await check.check("246810")).toEqual({ kind: "right" });
  });
});
