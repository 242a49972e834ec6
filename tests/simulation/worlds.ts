import * as z from "zod";
import { simulate } from "./world.ts";

export const SeedRange = z.object({ first: z.int(), count: z.int() });
export type SeedRange = z.infer<typeof SeedRange>;

/** What came of some worlds, added up. */
export const Tally = z.object({
  worlds: z.int(),
  crashes: z.int(),
  paidSales: z.int(),
  virtualMs: z.number(),
  /** Every law that was broken, in a line. */
  broken: z.array(z.string()),
});
export type Tally = z.infer<typeof Tally>;

export const NO_WORLDS: Tally = { worlds: 0, crashes: 0, paidSales: 0, virtualMs: 0, broken: [] };

export const addTallies = (left: Tally, right: Tally): Tally => ({
  worlds: left.worlds + right.worlds,
  crashes: left.crashes + right.crashes,
  paidSales: left.paidSales + right.paidSales,
  virtualMs: left.virtualMs + right.virtualMs,
  broken: [...left.broken, ...right.broken],
});

export interface WorldsTold {
  /** The seed of the world that begins now. */
  readonly onWorld?: (seed: number) => void;
  /** All that happens in it, a line each. */
  readonly onTrace?: (line: string) => void;
}

export const runWorlds = async (
  { first, count }: SeedRange,
  { onWorld, onTrace }: WorldsTold = {},
): Promise<Tally> => {
  let tally = NO_WORLDS;
  for (let seed = first; seed < first + count; seed++) {
    onWorld?.(seed);
    const { crashes, paid, virtualMs, violations } = await simulate(
      seed,
      onTrace ? { onTrace } : {},
    );
    const broken = violations.map(
      ({ law, atMs, message }) =>
        `seed ${seed}: law ${law} broken at ${(atMs / 1_000).toFixed(3)} s: ${message}`,
    );
    tally = addTallies(tally, { worlds: 1, crashes, paidSales: paid, virtualMs, broken });
  }
  return tally;
};
