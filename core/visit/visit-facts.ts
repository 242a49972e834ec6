import * as z from "zod";

const Count = z.int().nonnegative();

/** Where a visit can end before anything was paid. */
export const LEAVING_PLACES = ["catalogue", "product", "cart", "code-entry", "payment"] as const;
export type LeavingPlace = (typeof LEAVING_PLACES)[number];

/**
 * Upper bounds, in seconds, of the buckets of `secondsToPay`; one more bucket takes what lies above
 * them. Facts were counted by these: other bounds are another field.
 */
export const PAY_SECONDS_BOUNDS = [15, 30, 45, 60, 90, 120, 180, 300] as const;

/**
 * What visitors of one hour did, all of them together. Nothing in it names or follows a visit: no
 * session, no order, no time finer than the hour. Several facts of one hour add up; an hour in which
 * nobody came writes none.
 */
export const ShopCounted = z.object({
  kind: z.literal("shop-counted"),
  /** The hour in Jakarta that began then, `2026-11-24T14`. */
  hour: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}$/),
  /** How many visits came how far, each counted once a step: somebody touched the attract screen. */
  began: Count,
  /** … opened a product's page, */
  viewed: Count,
  /** … put something into the cart, */
  added: Count,
  /** … had a QR code on the screen (none where a voucher paid everything), */
  codeShown: Count,
  /** … paid. */
  paid: Count,
  /** How often each product's page was opened. */
  views: z.array(z.object({ sku: z.string(), views: Count.min(1) })),
  /** Where visits ended without paying, in the order of `LEAVING_PLACES`. */
  left: z.array(Count).length(LEAVING_PLACES.length),
  /** Visits by how long it took from the QR code to the payment, in buckets. */
  secondsToPay: z.array(Count).length(PAY_SECONDS_BOUNDS.length + 1),
});
export type ShopCounted = z.infer<typeof ShopCounted>;

export const VISIT_FACTS = [ShopCounted] as const;
