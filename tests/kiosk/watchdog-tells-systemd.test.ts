import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createMemoryWire } from "../../hardware/transport/memory-wire.ts";
import { createSystemdNotify } from "../../kiosk/notify-systemd.ts";
import { createShellSigns } from "../../kiosk/shell-signs.ts";
import { type Sign, startWatchdog } from "../../kiosk/watchdog.ts";
import { watchLine } from "../../kiosk/watched-line.ts";
import { until } from "../support/until.ts";
import { createVirtualClock } from "../support/virtual-clock.ts";

const UNDER_30_S = { WATCHDOG_USEC: "30000000" };

const createStand = (env: Readonly<Record<string, string>> = UNDER_30_S) => {
  const clock = createVirtualClock();
  const told: string[] = [];
  const logged: string[] = [];
  const fresh = { journal: true, page: true };
  const sign = (name: keyof typeof fresh): Sign => ({ name, isFresh: () => fresh[name] });
  const watchdog = startWatchdog({
    env,
    signs: [sign("journal"), sign("page")],
    notify: (variables) => told.push(variables.join(" ")),
    clock,
    log: (line) => logged.push(line),
  });
  return { clock, told, logged, fresh, watchdog };
};

describe("the watchdog", () => {
  test("says that it is ready, then that it is alive at a third of the time granted", async () => {
    const { clock, told } = createStand();
    expect(told).toEqual(["READY=1", "WATCHDOG=1 STATUS=selling"]);
    await clock.advance(30_000);
    expect(told.slice(2)).toEqual(["WATCHDOG=1", "WATCHDOG=1", "WATCHDOG=1"]);
  });

  test("is silent while a sign is stale, says once which, and speaks again when it is fresh", async () => {
    const { clock, told, logged, fresh } = createStand();
    fresh.page = false;
    await clock.advance(30_000);
    expect(told.slice(2)).toEqual(["STATUS=stands still: page"]);
    expect(logged).toEqual(["watchdog: stands still: page"]);
    fresh.journal = false;
    await clock.advance(10_000);
    expect(told.at(-1)).toBe("STATUS=stands still: journal, page");
    fresh.page = true;
    fresh.journal = true;
    await clock.advance(10_000);
    expect(told.at(-1)).toBe("WATCHDOG=1 STATUS=selling");
  });

  test("tells only the start where systemd grants no time", async () => {
    const { clock, told } = createStand({});
    await clock.advance(60_000);
    expect(told).toEqual(["READY=1"]);
  });

  test("stops when it is stopped", async () => {
    const { clock, told, watchdog } = createStand();
    watchdog.stop();
    await clock.advance(60_000);
    expect(told).toHaveLength(2);
  });
});

describe("the signs", () => {
  test("a shell that stopped pinging is stale soon, a page that is not replaced within a minute too", async () => {
    const clock = createVirtualClock();
    const { onPing, signs } = createShellSigns(clock);
    const stale = () => signs.filter(({ isFresh }) => !isFresh()).map(({ name }) => name);
    const pingFor = async (seconds: number, isPageAlive: boolean) => {
      for (let second = 0; second < seconds; second += 5) {
        onPing(isPageAlive);
        await clock.advance(5_000);
      }
    };
    await pingFor(60, true);
    expect(stale()).toEqual([]);
    await pingFor(55, false);
    expect(stale()).toEqual([]);
    await pingFor(10, false);
    expect(stale()).toEqual(["page"]);
    await pingFor(5, true);
    expect(stale()).toEqual([]);
    await clock.advance(10_000);
    expect(stale()).toEqual(["shell"]);
  });

  test("a driver that polls no more is stale, a line that is closed is not", async () => {
    const clock = createVirtualClock();
    const wire = createMemoryWire(clock);
    const { transport, sign } = watchLine("locker-1", wire.host, clock);
    const poll = async (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        await transport.write(new Uint8Array([1]));
        await clock.advance(1_000);
      }
    };
    expect(sign.name).toBe("line locker-1");
    await poll(120);
    expect(sign.isFresh()).toBe(true);
    await clock.advance(61_000);
    expect(sign.isFresh()).toBe(false);
    wire.unplug();
    expect(sign.isFresh()).toBe(true);
    wire.plug();
    expect(sign.isFresh()).toBe(true);
    await clock.advance(61_000);
    expect(sign.isFresh()).toBe(false);
  });
});

describe("the word to systemd", () => {
  const folder = mkdtempSync(join(tmpdir(), "kiosk-notify-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("goes through the program systemd brings for it, one argument a variable", async () => {
    const heard = join(folder, "heard");
    const command = join(folder, "fake-notify");
    writeFileSync(command, `#!/bin/sh\nfor one in "$@"; do echo "[$one]"; done >> '${heard}'\n`);
    chmodSync(command, 0o755);
    const logged: string[] = [];
    const env = { NOTIFY_SOCKET: "/run/systemd/notify" };
    const notify = createSystemdNotify(env, (line) => logged.push(line), command);
    notify?.(["WATCHDOG=1", "STATUS=stands still: page"]);
    await until("it was said", () => readIfThere(heard).includes("page"));
    expect(readIfThere(heard)).toBe("[WATCHDOG=1]\n[STATUS=stands still: page]\n");
    expect(logged).toEqual([]);
  });

  test("is not spoken where nobody listens, and its failure is logged, not thrown", async () => {
    expect(createSystemdNotify({}, () => undefined)).toBeNull();
    const logged: string[] = [];
    const env = { NOTIFY_SOCKET: "/run/systemd/notify" };
    createSystemdNotify(env, (line) => logged.push(line), join(folder, "none"))?.(["READY=1"]);
    await until("it was logged", () => logged.length > 0);
    expect(logged[0]).toMatch(/^systemd-notify READY=1: .*ENOENT/);
  });
});

const readIfThere = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};
