import { describe, expect, test } from "vitest";
import { PLANTED_FAULTS } from "./planted-faults.ts";
import { simulate } from "./world.ts";

const SEEDS_TO_CATCH_A_FAULT = 100;

test("the same seed is the same world", async () => {
  for (const seed of [7, 99, 313]) {
    const first = await simulate(seed);
    const second = await simulate(seed);
    expect(second).toEqual(first);
    const another = await simulate(seed + 1);
    expect(another.traceHash).not.toBe(first.traceHash);
  }
});

describe("a planted fault is caught, and by its law:", () => {
  test.each(PLANTED_FAULTS)("$name", async ({ law, plant }) => {
    const broken = new Set<number>();
    for (let seed = 1; seed <= SEEDS_TO_CATCH_A_FAULT && !broken.has(law); seed++) {
      const { violations } = await simulate(seed, { plant });
      for (const violation of violations) broken.add(violation.law);
    }
    expect(broken).toContain(law);
  });
});
