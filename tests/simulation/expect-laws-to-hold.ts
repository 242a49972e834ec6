import { expect } from "vitest";
import { simulate } from "./world.ts";

/** Runs these worlds and fails with every law that was broken in one of them. */
export const expectLawsToHold = async (firstSeed: number, lastSeed: number): Promise<void> => {
  let crashes = 0;
  const broken: string[] = [];
  for (let seed = firstSeed; seed <= lastSeed; seed++) {
    const outcome = await simulate(seed);
    crashes += outcome.crashes;
    for (const { law, message } of outcome.violations) {
      broken.push(`seed ${seed}, law ${law}: ${message}`);
    }
  }
  expect(broken).toEqual([]);
  // A world in which nobody dies proves little.
  expect(crashes).toBeGreaterThan(2 * (lastSeed - firstSeed));
};
