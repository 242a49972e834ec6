import { readFileSync } from "node:fs";
import * as z from "zod";
import { Slot } from "../../core/catalogue/catalogue-snapshot.ts";

const PlanogramFile = z.union([
  z.array(Slot),
  // The seed catalogue as it is.
  z.object({ slots: z.array(Slot) }).transform(({ slots }) => slots),
]);

const LoadsFile = z.array(z.object({ slotId: z.string(), units: z.int().nonnegative() }));

/** Which slot holds what and how much of it: `--planogram FILE`. */
export const readPlanogram = (file: string): readonly Slot[] =>
  PlanogramFile.parse(JSON.parse(readFileSync(file, "utf8")));

/** What was put in before the first start: `--loads FILE`. Units by slot. */
export const readLoads = (file: string): ReadonlyMap<string, number> =>
  new Map(
    LoadsFile.parse(JSON.parse(readFileSync(file, "utf8"))).map(
      ({ slotId, units }) => [slotId, units] as const,
    ),
  );
