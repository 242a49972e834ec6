import * as z from "zod";
import { DIFFERENCE_REASONS, WITHDRAWAL_REASONS } from "../contract/restock-reasons.ts";

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
  /** On the packs; food that was loaded by hand always has one. */
  batchNumber: z.string().optional(),
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
  /** `reload`: exchanged whole by a device that only reports loads. */
  reason: z.enum([...WITHDRAWAL_REASONS, "reload"]),
});

/** Somebody counted: the books follow reality and the difference is kept. */
export const SlotCounted = z.object({
  kind: z.literal("slot-counted"),
  slotId: z.string(),
  countedUnits: z.int().nonnegative(),
  differenceUnits: z.int(),
  /** Asked for during a restock wherever there is a difference. */
  reason: z.enum(DIFFERENCE_REASONS).optional(),
  countedBy: z.string(),
});

/** From here on another product stands in the slot: decided at the machine, or planned by the hub. */
export const SlotReassigned = z.object({
  kind: z.literal("slot-reassigned"),
  slotId: z.string(),
  sku: z.string(),
  variantId: z.string().nullable(),
  because: z.enum(["at-machine", "planned"]),
  by: z.string(),
});

export const RESTOCK_FACTS = [SlotLoaded, SlotWithdrawn, SlotCounted, SlotReassigned] as const;
