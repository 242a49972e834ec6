import { existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSystemClock } from "../../../hardware/machine/system-clock.ts";
import { createPty, type Pty } from "../../../hardware/transport/pty.ts";
import { createSerialTransport } from "../../../hardware/transport/serial-transport.ts";
import type { Transport } from "../../../hardware/transport/transport.ts";

const clock = createSystemClock();
const everyByte = Uint8Array.from({ length: 256 }, (_, value) => value);
let folder: string;
let linkPath: string;
let pty: Pty;
let host: Transport;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pojokpas-line-"));
  linkPath = join(folder, "spiral-1");
  pty = createPty({ linkPath, clock });
  host = createSerialTransport({ path: linkPath, baudRate: 57_600, clock, reopenDelaysMs: [50] });
});

afterEach(() => {
  host.close();
  pty.close();
  rmSync(folder, { recursive: true });
});

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 20 });
const opened = () => eventually(() => expect(host.isOpen()).toBe(true));

const collect = (transport: Transport): number[] => {
  const bytes: number[] = [];
  transport.onData((chunk) => bytes.push(...chunk));
  return bytes;
};

test("all 256 byte values pass unchanged and without echo, both ways", async () => {
  await opened();
  const atHost = collect(host);
  const atDevice = collect(pty.transport);

  expect(await host.write(everyByte)).toEqual({ ok: true, value: undefined });
  await pty.transport.write(everyByte);

  await eventually(() => expect([atHost.length, atDevice.length]).toEqual([256, 256]));
  expect(atHost).toEqual([...everyByte]);
  expect(atDevice).toEqual([...everyByte]);
});

test("what the device said before anybody listened is neither echoed nor delivered", async () => {
  host.close();
  const atDevice = collect(pty.transport);
  await pty.transport.write(Uint8Array.of(0xfa, 0xfb, 0x41, 0x00, 0x40));
  host = createSerialTransport({ path: linkPath, baudRate: 57_600, clock, reopenDelaysMs: [50] });
  const atHost = collect(host);
  await opened();
  await pty.transport.write(Uint8Array.of(0x99));

  await eventually(() => expect(atHost).toEqual([0x99]));
  expect(atDevice).toEqual([]);
});

test("a pulled cable closes the line, and it opens again by itself when plugged in", async () => {
  await opened();
  const states: boolean[] = [];
  host.onState((isOpen) => states.push(isOpen));

  pty.unplug();
  await eventually(() => expect(host.isOpen()).toBe(false));
  expect(existsSync(linkPath)).toBe(false);
  expect(await host.write(everyByte)).toEqual({ ok: false, error: { kind: "transport.closed" } });

  pty.plug();
  await opened();
  expect(states).toEqual([false, true]);
  const atDevice = collect(pty.transport);
  await host.write(Uint8Array.of(0x42));
  await eventually(() => expect(atDevice).toEqual([0x42]));
});

test("a second host is refused while the first holds the line", async () => {
  await opened();
  const troubles: string[] = [];
  const second = createSerialTransport({
    path: linkPath,
    baudRate: 57_600,
    clock,
    onTrouble: (reason) => troubles.push(reason),
  });
  await eventually(() => expect(troubles.join()).toMatch(/lock/i));
  expect(second.isOpen()).toBe(false);
  second.close();
});

test("a stale link of an earlier run is replaced", () => {
  const stale = join(folder, "locker-1");
  symlinkSync("/dev/pts/does-not-exist", stale);
  const other = createPty({ linkPath: stale, clock });
  expect(existsSync(stale)).toBe(true);
  other.close();
  expect(existsSync(stale)).toBe(false);
});
