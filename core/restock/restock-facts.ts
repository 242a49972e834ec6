import * as z from "zod";

/** Units were put into a slot. Clears any doubt about it: the loader saw what is inside. */
export const SlotLoaded = z.object({
  kind: z.literal("slot-loaded"),
  slotId: z.string(),
  sku: z.string(),
  variantId: z.string().nullable(),
  /** Units withdrawn, if any, stand in a `slot-withdrawn` before this one. */
  addedUnits: z.int().nonnegative(),
  producedOn: z.string().nullable(),
  bestBefore: z.string().nullable(),
  /** The number on the piece: a limited edition, one piece to a slot. Facts from before it have none. */
  editionNumber: z.int().positive().nullable().default(null),
  /** Role or device that loaded; never a person's name. */
  loadedBy: z.string(),
});

/** Units were taken out unsold. */
export const SlotWithdrawn = z.object({
  kind: z.literal("slot-withdrawn"),
  slotId: z.string(),
  withdrawnUnits: z.int().nonnegative(),
  reason: z.enum(["expired", "damaged", "recalled", "reload"]),
});

/** Somebody counted: the books follow reality and the difference is kept. */
export const SlotCounted = z.object({
  kind: z.literal("slot-counted"),
  slotId: z.string(),
  countedUnits: z.int().nonnegative(),
  differenceUnits: z.int(),
  countedBy: z.string(),
});

export const RESTOCK_FACTS = [SlotLoaded, SlotWithdrawn, SlotCounted] as const;
