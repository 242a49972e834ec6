import * as z from "zod";

/** A time on the clock of the house (Asia/Jakarta), `09:30`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** The end of a day that is open until midnight. */
const ClosingTime = z.union([TimeOfDay, z.literal("24:00")]);

/** Null on a weekday that stays closed. */
const DayHours = z
  .object({ opensAt: TimeOfDay, closesAt: ClosingTime })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, "closes before it opens")
  .nullable();

/** When a sale may begin. */
export const OpeningHours = z.object({
  week: z.object({
    monday: DayHours,
    tuesday: DayHours,
    wednesday: DayHours,
    thursday: DayHours,
    friday: DayHours,
    saturday: DayHours,
    sunday: DayHours,
  }),
  /** Days that stay closed whatever their weekday. */
  closedDates: z.array(z.iso.date()).default([]),
});
export type OpeningHours = z.infer<typeof OpeningHours>;

/** Every day from `from` until `until`; past midnight where `until` is the earlier one. */
export const QuietHours = z.object({ from: TimeOfDay, until: TimeOfDay });
export type QuietHours = z.infer<typeof QuietHours>;
