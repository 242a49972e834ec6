import * as z from "zod";
import { addDays, type BusinessDate } from "../business-day.ts";
import type { Product } from "./catalogue-snapshot.ts";

/** One slot of a shop that starts already filled; dates count back from the day it is seeded. */
export const SeedLoad = z.object({
  slotId: z.string().min(1),
  units: z.int().positive(),
  /** Days between production (bread) or harvest (produce) and today; null for undated goods. */
  producedDaysAgo: z.int().nonnegative().nullable(),
  /** The number on a piece of a limited edition. */
  editionNumber: z.int().positive().nullable().default(null),
});
export type SeedLoad = z.infer<typeof SeedLoad>;

export const SeedLoads = z.array(SeedLoad);

/** The dates a `slot-loaded` fact carries for this load; both null for undated goods. */
export const datesOfSeedLoad = (
  load: SeedLoad,
  product: Pick<Product, "shelfLifeDays">,
  today: BusinessDate,
): { readonly producedOn: BusinessDate | null; readonly bestBefore: BusinessDate | null } => {
  if (load.producedDaysAgo === null) return { producedOn: null, bestBefore: null };
  const producedOn = addDays(today, -load.producedDaysAgo);
  const bestBefore =
    product.shelfLifeDays === null ? null : addDays(producedOn, product.shelfLifeDays);
  return { producedOn, bestBefore };
};
