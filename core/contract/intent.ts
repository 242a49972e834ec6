import * as z from "zod";
import { SERVICE_TOUCHES } from "./service-touches.ts";

/** What a finger can say. Everything that may not be repeated names its screen. */
export const Touch = z.discriminatedUnion("kind", [
  /** Any touch of the attract screen. */
  z.object({ kind: z.literal("start") }),
  z.object({ kind: z.literal("open-product"), sku: z.string() }),
  z.object({ kind: z.literal("open-cart") }),
  z.object({ kind: z.literal("back") }),
  z.object({
    kind: z.literal("add"),
    sku: z.string(),
    variantId: z.string().nullable(),
    units: z.int().positive(),
  }),
  z.object({
    kind: z.literal("set-units"),
    sku: z.string(),
    variantId: z.string().nullable(),
    units: z.int().nonnegative(),
  }),
  /** From catalogue or product page: "I would have liked this", of what is sold out. */
  z.object({ kind: z.literal("wish"), sku: z.string(), variantId: z.string().nullable() }),
  /** Commits money: carries the offer that was on the screen. */
  z.object({ kind: z.literal("pay"), offerId: z.string() }),
  /** From catalogue or cart: "I have a code". */
  z.object({ kind: z.literal("open-code-entry") }),
  z.object({ kind: z.literal("enter-code"), code: z.string().min(1).max(32) }),
  z.object({ kind: z.literal("remove-voucher") }),
  /** Cart: puts back what was taken out last. */
  z.object({ kind: z.literal("undo-remove") }),
  z.object({ kind: z.literal("i-have-paid") }),
  z.object({ kind: z.literal("cancel-payment") }),
  /** Locker: taken, go on even if the door is not seen closed. */
  z.object({ kind: z.literal("taken") }),
  /** Pay again after an expired or cancelled code: back to the cart. */
  z.object({ kind: z.literal("retry") }),
  z.object({ kind: z.literal("choose-receipt"), receipt: z.enum(["paper", "phone", "none"]) }),
  z.object({ kind: z.literal("print-again") }),
  z.object({ kind: z.literal("done") }),
  /** Give up shopping and empty the cart. */
  z.object({ kind: z.literal("leave") }),
  z.object({ kind: z.literal("still-here") }),
  ...SERVICE_TOUCHES,
  z.object({ kind: z.literal("set-language"), language: z.enum(["id", "en"]) }),
  z.object({ kind: z.literal("set-low-reach"), on: z.boolean() }),
]);
export type Touch = z.infer<typeof Touch>;

export const Intent = z.object({
  /** New for every touch; a repeated one is ignored. */
  intentId: z.string().min(1).max(64),
  /** The screen it was made on; one from a screen that has gone is ignored. */
  screenId: z.int().nonnegative(),
  touch: Touch,
});
export type Intent = z.infer<typeof Intent>;
