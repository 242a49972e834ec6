import type { DispenseAttempt } from "../../../core/ports/dispenser.ts";
import {
  createSpiralCabinet,
  type SpiralCabinetOptions,
} from "../../../hardware/spiral-vmc/driver.ts";
import { createSpiralVmcSimulator } from "../../../hardware/spiral-vmc/simulator.ts";
import { spiralsWithUnits } from "../../../hardware/spiral-vmc/spiral-contents.ts";
import { createMemoryWire } from "../../../hardware/transport/memory-wire.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";
import { answerWithin } from "../answer-in-virtual-time.ts";

/** A cabinet with spirals 11, 12 and 13 of five units, its driver, and time that stands still. */
export const startSpiralWorld = async (settings: Partial<SpiralCabinetOptions> = {}) => {
  const clock = createVirtualClock();
  const wire = createMemoryWire(clock);
  const fives = [11, 12, 13].map((selection) => [selection, 5] as const);
  const startSimulator = (contents = spiralsWithUnits(fives)) =>
    createSpiralVmcSimulator({ transport: wire.device, clock, contents });
  const startDriver = () => createSpiralCabinet({ transport: wire.host, clock, ...settings });
  const simulator = startSimulator();
  const cabinet = startDriver();
  await clock.advance(500);

  /** Every frame the PC has written, to count drive commands in. */
  const written: number[] = [];
  wire.device.onData((bytes) => {
    if (bytes[2] === 0x06) written.push(bytes[4] ?? 0);
  });

  const during = <T>(work: Promise<T>, limitMs = 65_000) => answerWithin(clock, limitMs, work);

  return { clock, wire, simulator, startSimulator, cabinet, startDriver, written, during };
};

let lastPacketNo = 0;

export const attemptOn = (selection: number): DispenseAttempt => {
  lastPacketNo = (lastPacketNo % 255) + 1;
  return {
    attemptId: `attempt-${lastPacketNo}`,
    packetNo: lastPacketNo,
    slot: {
      slotId: `S${selection}`,
      kind: "spiral",
      label: String(selection),
      cabinet: "spiral-1",
      board: "spiral-1",
      channel: selection,
      capacity: 8,
      sku: "KLT-01",
      variantId: null,
    },
  };
};
