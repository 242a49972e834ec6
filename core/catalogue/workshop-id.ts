import * as z from "zod";

export const WORKSHOP_IDS = [
  "bakery",
  "print",
  "craft",
  "leather",
  "sewing",
  "farm",
  "lathe",
  "laundry",
  "reflexology",
] as const;
export const WorkshopId = z.enum(WORKSHOP_IDS);
export type WorkshopId = z.infer<typeof WorkshopId>;
