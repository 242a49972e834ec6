import * as z from "zod";
import { Localised } from "./localised.ts";

/**
 * Somebody in front of the screen would have liked what was sold out. Nothing tells who: it carries
 * no session, only what was missing.
 */
export const ProductWished = z.object({
  kind: z.literal("product-wished"),
  sku: z.string(),
  /** The size or colour that was missing; null when it was the whole product. */
  variantId: z.string().nullable(),
  /** As it was called on the screen. */
  name: Localised,
});

export const WISH_FACTS = [ProductWished] as const;
