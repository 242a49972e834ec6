import * as z from "zod";
import type { BusinessDate } from "../business-day.ts";
import { shareOut } from "./share-out.ts";

/**
 * How the lapas divides what it earns, in percent that add up to 100. Dated data with the letter that
 * says so and the position that signed it, never a person; see reference/domain.md §3.2.
 */
export const SplitRule = z.object({
  premiPercent: z.int().min(0).max(100),
  developmentPercent: z.int().min(0).max(100),
  statePercent: z.int().min(0).max(100),
  /** What is divided: the price, or what it leaves above cost and MDR. */
  base: z.enum(["gross", "profit"]).default("profit"),
  letterNumber: z.string(),
  approverPosition: z.string().default(""),
  /** First business date of the sales it divides. */
  effectiveFrom: z.string(),
});
export type SplitRule = z.infer<typeof SplitRule>;

export interface Shares {
  readonly premiRupiah: number;
  readonly developmentRupiah: number;
  readonly stateRupiah: number;
}

/** The rule for sales of a date: the latest that was in force by then; null when none was yet. */
export const splitRuleOn = (
  rules: readonly SplitRule[],
  saleDate: BusinessDate,
): SplitRule | null =>
  rules
    .filter(({ effectiveFrom }) => effectiveFrom <= saleDate)
    .reduce<SplitRule | null>(
      (latest, rule) => (latest && latest.effectiveFrom > rule.effectiveFrom ? latest : rule),
      null,
    );

/** Whole rupiah that add up to the base (R17); a loss leaves nothing to share. */
export const divide = (baseRupiah: number, rule: SplitRule): Shares => {
  const percents = [rule.premiPercent, rule.developmentPercent, rule.statePercent];
  const [premiRupiah = 0, developmentRupiah = 0, stateRupiah = 0] = shareOut(baseRupiah, percents);
  return { premiRupiah, developmentRupiah, stateRupiah };
};
