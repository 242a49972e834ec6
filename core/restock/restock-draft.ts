import * as z from "zod";
import { DIFFERENCE_REASONS, WITHDRAWAL_REASONS } from "../contract/restock-reasons.ts";

export const ProductChoice = z.object({ sku: z.string(), variantId: z.string().nullable() });
export type ProductChoice = z.infer<typeof ProductChoice>;

/** Units that went in, and what came along for it and goes home again. */
export const Filling = z.object({
  /** Carried here for this slot; never fewer than were loaded. */
  broughtUnits: z.int().nonnegative(),
  loadedUnits: z.int().nonnegative(),
  batchNumber: z.string().trim().min(1).max(20).nullable(),
  producedOn: z.iso.date().nullable(),
  bestBefore: z.iso.date().nullable(),
  editionNumber: z.int().positive().nullable(),
});
export type Filling = z.infer<typeof Filling>;

/** One slot in the hands of the restocker, as far as the hands have come: count, take out, fill. */
export const RestockDraft = z.object({
  /** What was inside before anything was moved; null until counted. */
  counted: z
    .object({ units: z.int().nonnegative(), reason: z.enum(DIFFERENCE_REASONS).nullable() })
    .nullable(),
  /** What was taken out unsold; empty when nothing was, null until that was said. */
  withdrawn: z
    .array(z.object({ units: z.int().positive(), reason: z.enum(WITHDRAWAL_REASONS) }))
    .max(WITHDRAWAL_REASONS.length)
    .nullable(),
  /** Null until it was said what went in. */
  filled: Filling.nullable(),
  /** Another product is to stand here from now on; null keeps the one that does. */
  product: ProductChoice.nullable(),
});
export type RestockDraft = z.infer<typeof RestockDraft>;

/** The slot is in the hands, and nothing was said yet. */
export const EMPTY_DRAFT: RestockDraft = {
  counted: null,
  withdrawn: null,
  filled: null,
  product: null,
};

export const NOTHING_FILLED: Filling = {
  broughtUnits: 0,
  loadedUnits: 0,
  batchNumber: null,
  producedOn: null,
  bestBefore: null,
  editionNumber: null,
};
