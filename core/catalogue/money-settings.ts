import * as z from "zod";
import { Rupiah } from "../money.ts";

/** What the acquirer keeps of one payment from a date on: nothing up to an amount, above it a rate of the whole. */
export const MdrRule = z.object({
  effectiveFrom: z.iso.date(),
  freeUpToRupiah: Rupiah,
  /** Hundredths of a percent: 70 is 0,7 %. */
  basisPoints: z.int().min(0).max(1_000),
});
export type MdrRule = z.infer<typeof MdrRule>;

/** How money that was paid by QRIS reaches the lapas's account. */
export const SettlementTerms = z.object({
  mdrRules: z.array(MdrRule),
  /** Banking days from the payment to the account. */
  afterBankingDays: z.int().nonnegative(),
  /** Days beside Saturday and Sunday on which no bank settles. */
  holidays: z.array(z.iso.date()),
});
export type SettlementTerms = z.infer<typeof SettlementTerms>;

export const DayCloseSettings = z.object({
  /** From then on an open day is a task, `22:00` in Jakarta. */
  dueAt: z.string().regex(/^\d{2}:\d{2}$/),
  /** Positions that may close a day; one is asked for at the machine. Never a person's name. */
  dutyPositions: z.array(z.string().min(1).max(40)).min(1),
});
export type DayCloseSettings = z.infer<typeof DayCloseSettings>;

export const DEFAULT_DAY_CLOSE: DayCloseSettings = {
  dueAt: "22:00",
  dutyPositions: ["Petugas piket"],
};
