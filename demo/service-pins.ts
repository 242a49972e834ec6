import { existsSync, readFileSync, writeFileSync } from "node:fs";
import * as z from "zod";
import type { ServicePin } from "../core/service/door/service-pin.ts";
import { POSITIONS, Position } from "../core/service/position.ts";
import { newPin } from "../lapas/pins/new-pin.ts";
import { hashServicePin } from "../lapas/pins/service-pin-hash.ts";

const Pins = z.record(Position, z.string());
export type DemoPins = z.infer<typeof Pins>;

/** N of scrypt: the demo's PINs are printed anyway. */
const COST = 2 ** 14;

/** The machine's first PINs: made at the first start, kept in the data folder, printed each time. */
export const demoServicePins = (file: string): DemoPins => {
  if (!existsSync(file)) {
    const made = Object.fromEntries(POSITIONS.map((position) => [position, newPin()]));
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  }
  return Pins.parse(JSON.parse(readFileSync(file, "utf8")));
};

/** As the hub sends them to the machine. */
export const hashDemoPins = (pins: DemoPins): Promise<ServicePin[]> =>
  Promise.all(
    POSITIONS.map(async (position) => ({
      position,
      ...(await hashServicePin(pins[position], COST)),
    })),
  );
