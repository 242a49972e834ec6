import { join } from "node:path";
import { refill } from "../support/refill.ts";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";
import { createVirtualClock, VIRTUAL_START_MS } from "../support/virtual-clock.ts";
import { closeOpenDoors } from "./close-open-doors.ts";
import { collectGarbage } from "./collect-garbage.ts";
import { createCountingClock } from "./counting-clock.ts";
import { createCountingPorts } from "./counting-ports.ts";
import type { Sample } from "./quantities.ts";
import { seedSnapshot } from "./seed-snapshot.ts";

export interface SoakOptions {
  readonly purchases: number;
  readonly folder: string;
  readonly onSample: (sample: Sample) => void;
}

/** From a spiral, as three of four goods do. */
const IN_SPIRAL = "KLT-04";
/** From a locker, whose door the buyer closes. */
const IN_LOCKER = "KLT-05";
const UNITS_PER_SPIRAL = 4;
const SAMPLES = 40;

/**
 * Purchases one after the other through the whole kiosk in one life: machine, drivers and SQL are the
 * real ones, devices and hub simulated on their wires, the journal a file.
 */
export const soakService = async ({
  purchases,
  folder,
  onSample,
}: SoakOptions): Promise<readonly Sample[]> => {
  const clock = createCountingClock(createVirtualClock(VIRTUAL_START_MS, "promises"));
  const ports = createCountingPorts();
  const snapshot = seedSnapshot();
  const sold = snapshot.slots.filter(({ sku }) => sku === IN_SPIRAL || sku === IN_LOCKER);
  const kiosk = await startTestKiosk({
    clock,
    snapshot,
    unitsPerSpiral: UNITS_PER_SPIRAL,
    path: join(folder, "soak.db"),
    tapPorts: ports.tap,
  });
  const every = Math.max(1, Math.floor(purchases / SAMPLES));
  const samples: Sample[] = [];
  for (let bought = 1; bought <= purchases; bought++) {
    await buy(kiosk, bought);
    await refill(kiosk, sold, UNITS_PER_SPIRAL);
    kiosk.hub.forgetSettled();
    if (bought % every !== 0) continue;
    await collectGarbage();
    const { heapUsed, external } = process.memoryUsage();
    const held = {
      "heap bytes": heapUsed,
      "bytes beside the heap": external,
      handles: process.getActiveResourcesInfo().length,
      "listeners on ports": ports.listeners(),
      timers: clock.pendingTimers(),
    };
    const sample = { purchases: bought, held };
    samples.push(sample);
    onSample(sample);
  }
  if (kiosk.fatal().length > 0) throw new Error(`the kiosk gave up: ${String(kiosk.fatal()[0])}`);
  return samples;
};

/** Every fourth buyer takes from a locker; every tenth changes the language on the way. */
const buy = async (kiosk: TestKiosk, number: number): Promise<void> => {
  const sku = number % 4 === 0 ? IN_LOCKER : IN_SPIRAL;
  if (number % 10 === 0) kiosk.touch({ kind: "set-language", language: "en" });
  kiosk.hub.pay(await kiosk.orderUntilQr([{ sku }]));
  await kiosk.until("delivery");
  for (let waited = 0; kiosk.view().screen.kind === "delivery" && waited < 300; waited++) {
    await kiosk.wait(200);
    closeOpenDoors(kiosk.machine);
  }
  await kiosk.untilThanks();
  if (kiosk.screen("thanks").deliveredUnits !== 1) throw new Error(`purchase ${number} failed`);
  kiosk.touch({ kind: "done" });
  await kiosk.until("attract");
};
