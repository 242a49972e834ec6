import * as z from "zod";

/**
 * A code is the buyer's from here on. A service voucher is delivered by it; what is made to order is
 * still owed until the code is redeemed. Only the hash is written: the kiosk can show the code again.
 */
export const CodeIssued = z.object({
  kind: z.literal("code-issued"),
  saleId: z.string(),
  lineId: z.string(),
  codeKind: z.enum(["service-voucher", "pick-up"]),
  codeHash: z.string(),
  readyBy: z.string().nullable(),
  validUntil: z.string().nullable(),
});

/** An officer took the code at the lapas, once. */
export const CodeRedeemed = z.object({
  kind: z.literal("code-redeemed"),
  saleId: z.string(),
  lineId: z.string(),
  redeemedAt: z.string(),
});

/** Late money whose goods can still be had: they are held at the machine for a pick-up code (law 6). */
export const PickUpPromised = z.object({
  kind: z.literal("pick-up-promised"),
  saleId: z.string(),
  lines: z.array(z.object({ lineId: z.string(), slotId: z.string() })).min(1),
  /** Last business date on which the goods wait. */
  until: z.string(),
});

/** The hub made a code for the waiting goods; the one before it lapses. */
export const PickUpCodeSet = z.object({
  kind: z.literal("pick-up-code-set"),
  saleId: z.string(),
  codeHash: z.string(),
});

/** The code was typed at the machine: its buyer stands here. */
export const PickUpOpened = z.object({ kind: z.literal("pick-up-opened"), saleId: z.string() });

export const CODE_FACTS = [
  CodeIssued,
  CodeRedeemed,
  PickUpPromised,
  PickUpCodeSet,
  PickUpOpened,
] as const;
