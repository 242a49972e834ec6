import type { CatalogueSnapshot, Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { DeviceTests } from "../../core/ports/device-tests.ts";
import type { Dispenser } from "../../core/ports/dispenser.ts";
import type { ReceiptPrinter } from "../../core/ports/receipt-printer.ts";
import { createDeviceTests } from "../../hardware/device-tests.ts";
import { createDispenser } from "../../hardware/dispenser.ts";
import { createLockerBoard } from "../../hardware/locker-board/driver.ts";
import { lockersWithGoods } from "../../hardware/locker-board/locker-contents.ts";
import {
  createLockerBoardSimulator,
  type LockerBoardSimulator,
} from "../../hardware/locker-board/simulator.ts";
import { createReceiptPrinter } from "../../hardware/receipt-printer/driver.ts";
import { EPSON_80, type PrinterProfile } from "../../hardware/receipt-printer/profiles.ts";
import {
  createReceiptPrinterSimulator,
  type ReceiptPrinterSimulator,
} from "../../hardware/receipt-printer/simulator.ts";
import { createSpiralCabinet } from "../../hardware/spiral-vmc/driver.ts";
import {
  createSpiralVmcSimulator,
  type SpiralVmcSimulator,
} from "../../hardware/spiral-vmc/simulator.ts";
import { spiralsWithUnits } from "../../hardware/spiral-vmc/spiral-contents.ts";
import { createMemoryWire, type MemoryWire } from "../../hardware/transport/memory-wire.ts";
import type { Transport } from "../../hardware/transport/transport.ts";

export interface Drivers {
  readonly dispenser: Dispenser;
  readonly deviceTests: DeviceTests;
  readonly printer: ReceiptPrinter;
  readonly stop: () => void;
}

/** The hardware at the far ends of its wires. It outlives every kiosk that drives it. */
export interface TestMachine {
  readonly spirals: ReadonlyMap<string, SpiralVmcSimulator>;
  readonly lockers: ReadonlyMap<string, LockerBoardSimulator>;
  readonly printer: ReceiptPrinterSimulator;
  readonly wires: ReadonlyMap<string, MemoryWire>;
  /** Real drivers for one life of a kiosk. `clock` is that life's; `tap` may sit on its lines. */
  readonly drive: (clock: Clock, tap?: (transport: Transport) => Transport) => Drivers;
  /** Units that fell out of a spiral. */
  readonly drops: (slotId: string) => number;
  /** Times a locker was opened by command. */
  readonly openings: (slotId: string) => number;
}

export interface TestMachineOptions {
  readonly clock: Clock;
  readonly snapshot: CatalogueSnapshot;
  /** Units put into each spiral; each locker gets one. */
  readonly unitsPerSpiral?: number;
  /** Slower polls make long simulations fast. */
  readonly vmcPollMs?: number;
  readonly lockerPollMs?: number;
  /** The model of receipt printer; 80 mm with full proof unless told otherwise. */
  readonly printerProfile?: PrinterProfile;
}

export const createTestMachine = (options: TestMachineOptions): TestMachine => {
  const { clock, snapshot, unitsPerSpiral = 4, vmcPollMs = 200, lockerPollMs = 1_000 } = options;
  const { printerProfile = EPSON_80 } = options;
  const boards = Map.groupBy(snapshot.slots, (slot) => slot.board);
  const wires = new Map<string, MemoryWire>();
  const wire = (name: string): MemoryWire => {
    const made = createMemoryWire(clock);
    wires.set(name, made);
    return made;
  };

  const spirals = new Map<string, SpiralVmcSimulator>();
  const lockers = new Map<string, LockerBoardSimulator>();
  for (const [board, slots] of boards) {
    if (slots[0]?.kind === "spiral") {
      spirals.set(
        board,
        createSpiralVmcSimulator({
          transport: wire(board).device,
          clock,
          contents: spiralsWithUnits(slots.map((slot) => [slot.channel, unitsPerSpiral])),
          pollIntervalMs: vmcPollMs,
        }),
      );
    } else {
      lockers.set(
        board,
        createLockerBoardSimulator({
          transport: wire(board).device,
          clock,
          boardAddress: 0,
          contents: lockersWithGoods(slots.map((slot) => slot.channel)),
        }),
      );
    }
  }
  const printer = createReceiptPrinterSimulator({
    transport: wire("printer").device,
    clock,
    profile: printerProfile,
  });

  const hostEnd = (name: string) => {
    const found = wires.get(name);
    if (!found) throw new Error(`no wire ${name}`);
    return found.openHost();
  };

  const slotById = (slotId: string): Slot => {
    const slot = snapshot.slots.find((candidate) => candidate.slotId === slotId);
    if (!slot) throw new Error(`no slot ${slotId}`);
    return slot;
  };

  return {
    spirals,
    lockers,
    printer,
    wires,
    drive: (lifeClock, tap = (transport) => transport) => {
      const spiralBoards = new Map(
        [...spirals.keys()].map((board) => [
          board,
          createSpiralCabinet({ transport: tap(hostEnd(board)), clock: lifeClock }),
        ]),
      );
      const lockerBoards = new Map(
        [...lockers.keys()].map((board) => [
          board,
          createLockerBoard({
            transport: tap(hostEnd(board)),
            clock: lifeClock,
            boardAddress: 0,
            lockedBit: 1,
            hasInfrared: true,
            pollIntervalMs: lockerPollMs,
          }),
        ]),
      );
      const receiptPrinter = createReceiptPrinter({
        transport: tap(hostEnd("printer")),
        clock: lifeClock,
        profile: printerProfile,
      });
      return {
        dispenser: createDispenser({ slots: () => snapshot.slots, spiralBoards, lockerBoards }),
        deviceTests: createDeviceTests({ spiralBoards, lockerBoards }),
        printer: receiptPrinter,
        stop: () => {
          for (const board of spiralBoards.values()) board.stop();
          for (const board of lockerBoards.values()) board.stop();
          receiptPrinter.stop();
        },
      };
    },
    drops: (slotId) => {
      const slot = slotById(slotId);
      return spirals.get(slot.board)?.drops(slot.channel) ?? 0;
    },
    openings: (slotId) => {
      const slot = slotById(slotId);
      return lockers.get(slot.board)?.openings(slot.channel) ?? 0;
    },
  };
};
