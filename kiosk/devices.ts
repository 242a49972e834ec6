import type { Slot } from "../core/catalogue/catalogue-snapshot.ts";
import type { Clock } from "../core/ports/clock.ts";
import type { DeviceTests } from "../core/ports/device-tests.ts";
import type { Dispenser } from "../core/ports/dispenser.ts";
import type { ReceiptPrinter } from "../core/ports/receipt-printer.ts";
import { createDeviceTests } from "../hardware/device-tests.ts";
import { createDispenser } from "../hardware/dispenser.ts";
import { createLockerBoard } from "../hardware/locker-board/driver.ts";
import { createReceiptPrinter } from "../hardware/receipt-printer/driver.ts";
import { PRINTER_PROFILES } from "../hardware/receipt-printer/profiles.ts";
import { createSpiralCabinet } from "../hardware/spiral-vmc/driver.ts";
import { createSerialTransport } from "../hardware/transport/serial-transport.ts";
import type { KioskConfig } from "./config.ts";
import type { Log } from "./log.ts";
import type { Sign } from "./watchdog.ts";
import { watchLine } from "./watched-line.ts";

/** Factory settings of the boards (hardware.md §4.1, §5.2). */
const SPIRAL_BAUD = 57_600;
const LOCKER_BAUD = 19_200;

export interface Devices {
  readonly dispenser: Dispenser;
  readonly deviceTests: DeviceTests;
  readonly printer: ReceiptPrinter;
  /** That the drivers which poll still do. */
  readonly signs: readonly Sign[];
}

/** Opens every serial line of the configuration and puts its driver on it. */
export const openDevices = (
  config: KioskConfig,
  clock: Clock,
  slots: () => readonly Slot[],
  log: Log,
): Devices => {
  const open = (name: string, path: string, baudRate: number) =>
    createSerialTransport({
      path,
      baudRate,
      clock,
      onTrouble: (reason) => log(`line ${name}: ${reason}`),
    });

  const signs: Sign[] = [];
  const openPolled = (name: string, path: string, baudRate: number) => {
    const { transport, sign } = watchLine(name, open(name, path, baudRate), clock);
    signs.push(sign);
    return transport;
  };

  const spiralBoards = Object.entries(config.spiralBoards).map(
    ([name, { path }]) =>
      [
        name,
        createSpiralCabinet({
          transport: open(name, path, SPIRAL_BAUD),
          clock,
          onOddStatus: (selection, raw) => log(`${name}: selection ${selection} says ${raw}`),
        }),
      ] as const,
  );
  const lockerBoards = Object.entries(config.lockerBoards).map(
    ([name, { path, address, lockedBit, hasInfrared }]) =>
      [
        name,
        createLockerBoard({
          transport: openPolled(name, path, LOCKER_BAUD),
          clock,
          boardAddress: address,
          lockedBit,
          hasInfrared,
        }),
      ] as const,
  );
  const boards = { spiralBoards: new Map(spiralBoards), lockerBoards: new Map(lockerBoards) };
  const profile = PRINTER_PROFILES[config.printer.profile];
  return {
    dispenser: createDispenser({ slots, ...boards }),
    deviceTests: createDeviceTests(boards),
    printer: createReceiptPrinter({
      transport: openPolled("printer", config.printer.path, profile.baudRate),
      clock,
      profile,
    }),
    signs,
  };
};
