import { existsSync, readFileSync } from "node:fs";
import * as z from "zod";
import { writeAtomically } from "./write-atomically.ts";

const Lockers = z
  .array(
    z.object({
      door: z.enum(["open", "closed"]),
      hasGoods: z.boolean(),
      openings: z.int().nonnegative(),
    }),
  )
  .length(16);

const Spirals = z.object({
  spirals: z.array(
    z.object({
      selection: z.int().positive(),
      units: z.int().nonnegative(),
      turns: z.int().nonnegative(),
      drops: z.int().nonnegative(),
    }),
  ),
  untold: z.array(z.object({ packetNo: z.int(), status: z.int(), selection: z.int().positive() })),
  packetNo: z.int().min(1).max(255),
});

/** What is physically in the machine: a killed process must not erase what it did. */
export const MachineContents = z.object({
  spirals: Spirals,
  lockers: z.record(z.string(), Lockers),
});
export type MachineContents = z.infer<typeof MachineContents>;

/** Null before the first start. A file that cannot be read is an error: contents are not guessed. */
export const readMachineContents = (file: string): MachineContents | null =>
  existsSync(file) ? MachineContents.parse(JSON.parse(readFileSync(file, "utf8"))) : null;

export const writeMachineContents = (file: string, contents: MachineContents): void =>
  writeAtomically(file, JSON.stringify(contents));
