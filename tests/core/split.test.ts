import { describe, expect, test } from "vitest";
import { shareOut } from "../../core/split/share-out.ts";
import { divide, type SplitRule, splitRuleOn } from "../../core/split/split-rule.ts";

const rule = (
  [premiPercent, developmentPercent, statePercent]: readonly [number, number, number],
  effectiveFrom = "2026-01-01",
  letterNumber = "W.1",
): SplitRule => ({
  premiPercent,
  developmentPercent,
  statePercent,
  base: "profit",
  letterNumber,
  approverPosition: "Kepala Lapas",
  effectiveFrom,
});

/** As prisons report them (reference/domain.md §3.2). */
const PRACTICE = [
  [50, 35, 15],
  [15, 60, 25],
  [35, 15, 50],
  [25, 65, 10],
] as const;

describe("the split of what the lapas earned", () => {
  test.each(PRACTICE)("%i/%i/%i adds up to every base from 0 to 10.000", (...percents) => {
    for (let baseRupiah = 0; baseRupiah <= 10_000; baseRupiah++) {
      const { premiRupiah, developmentRupiah, stateRupiah } = divide(baseRupiah, rule(percents));
      const shares = [premiRupiah, developmentRupiah, stateRupiah];
      expect(shares.every((share) => Number.isInteger(share) && share >= 0)).toBe(true);
      expect(premiRupiah + developmentRupiah + stateRupiah).toBe(baseRupiah);
      for (const [index, share] of shares.entries()) {
        expect(Math.abs(share - (baseRupiah * (percents[index] ?? 0)) / 100)).toBeLessThan(1);
      }
    }
  });

  test("Rp 7 is 4, 2 and 1", () => {
    expect(divide(7, rule([50, 35, 15]))).toEqual({
      premiRupiah: 4,
      developmentRupiah: 2,
      stateRupiah: 1,
    });
  });

  test("a loss gives nobody anything, and nobody pays for it", () => {
    expect(divide(-5_000, rule([50, 35, 15]))).toEqual({
      premiRupiah: 0,
      developmentRupiah: 0,
      stateRupiah: 0,
    });
    expect(shareOut(100, [0, 0])).toEqual([0, 0]);
  });

  test("a sale is divided by the rule of its own date; a later rule leaves it as it was", () => {
    const first = rule([50, 35, 15], "2026-01-01", "W.1");
    const second = rule([40, 40, 20], "2026-12-01", "W.2");
    const rules = [first, second];
    expect(splitRuleOn(rules, "2025-12-31")).toBeNull();
    expect(splitRuleOn(rules, "2026-01-01")).toBe(first);
    expect(splitRuleOn(rules, "2026-11-30")).toBe(first);
    expect(splitRuleOn(rules, "2026-12-01")).toBe(second);
    const third = rule([10, 80, 10], "2027-01-01", "W.3");
    expect(splitRuleOn([...rules, third], "2026-11-30")).toBe(first);
  });
});
