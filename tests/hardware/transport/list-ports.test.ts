import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listPorts } from "../../../hardware/transport/list-ports.ts";

let devices: string;
beforeEach(() => {
  devices = realpathSync(mkdtempSync(join(tmpdir(), "pojokpas-dev-")));
});
afterEach(() => rmSync(devices, { recursive: true }));

test("every adapter is told with the names that stay with it", () => {
  for (const name of ["ttyUSB0", "ttyUSB1", "ttyACM0", "tty1", "sda"]) {
    writeFileSync(join(devices, name), "");
  }
  mkdirSync(join(devices, "serial/by-id"), { recursive: true });
  mkdirSync(join(devices, "pojokpas"));
  symlinkSync("../../ttyUSB1", join(devices, "serial/by-id/usb-FTDI_A1-if00-port0"));
  symlinkSync("../ttyUSB1", join(devices, "pojokpas/locker-1"));
  symlinkSync("../ttyUSB7", join(devices, "pojokpas/printer"));
  expect(listPorts(devices)).toEqual([
    { path: join(devices, "ttyACM0"), stableNames: [] },
    { path: join(devices, "ttyUSB0"), stableNames: [] },
    {
      path: join(devices, "ttyUSB1"),
      stableNames: [
        join(devices, "pojokpas/locker-1"),
        join(devices, "serial/by-id/usb-FTDI_A1-if00-port0"),
      ],
    },
  ]);
});

test("a computer without any adapter has none", () => {
  expect(listPorts(devices)).toEqual([]);
});
