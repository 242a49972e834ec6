import * as z from "zod";
import type { BusinessDate } from "../business-day.ts";
import type { SplitRule } from "./split-rule.ts";

/** What the lapas must say of a new rule: shares, letter, who signed it by position, from when on. */
export const SplitAnnouncement = z.object({
  premiPercent: z.coerce.number().pipe(z.int().min(0).max(100)),
  developmentPercent: z.coerce.number().pipe(z.int().min(0).max(100)),
  statePercent: z.coerce.number().pipe(z.int().min(0).max(100)),
  base: z.enum(["gross", "profit"]),
  letterNumber: z.string().trim().min(3).max(60),
  approverPosition: z.string().trim().min(3).max(60),
  effectiveFrom: z.iso.date(),
});
export type SplitAnnouncement = z.infer<typeof SplitAnnouncement>;

export type SplitRefusal =
  /** The shares are not a hundred together. */
  | "not-a-hundred"
  /** It would divide sales that were made under another rule. */
  | "not-in-the-future"
  /** There is a rule from that day on already. */
  | "date-taken";

/** Why a rule may not be announced; null when it may. A rule never changes the past. */
export const refuseRule = (
  rule: SplitRule,
  rules: readonly SplitRule[],
  today: BusinessDate,
): SplitRefusal | null => {
  if (rule.premiPercent + rule.developmentPercent + rule.statePercent !== 100) {
    return "not-a-hundred";
  }
  if (rule.effectiveFrom <= today) return "not-in-the-future";
  const isTaken = rules.some(({ effectiveFrom }) => effectiveFrom === rule.effectiveFrom);
  return isTaken ? "date-taken" : null;
};
