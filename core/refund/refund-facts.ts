import * as z from "zod";
import { Rupiah } from "../money.ts";

export const RefundReason = z.enum([
  "not-delivered",
  "unknown-outcome",
  "not-served",
  "not-collected",
  "late-payment",
  "second-payment",
  "wrong-amount",
]);
export type RefundReason = z.infer<typeof RefundReason>;

/** The lapas owes the buyer for a line, for a whole sale that was not served, or for stray money. */
export const RefundOwed = z.object({
  kind: z.literal("refund-owed"),
  saleId: z.string(),
  chargeId: z.string(),
  refundId: z.string(),
  /** Null: it is not about one line. */
  lineId: z.string().nullable(),
  /** What is owed in all; `voucherRupiah` of it came from a goods voucher and goes back to it. */
  amountRupiah: Rupiah,
  voucherRupiah: Rupiah.default(0),
  reason: RefundReason,
  dueDate: z.string(),
});

/** The hub tells how a refund ended: paid out against a document, or as a goods voucher. */
export const RefundSettled = z.object({
  kind: z.literal("refund-settled"),
  saleId: z.string(),
  refundId: z.string(),
  how: z.enum(["paid-out", "voucher", "unclaimed"]),
  documentNumber: z.string().nullable(),
  settledAt: z.string(),
});

export const REFUND_FACTS = [RefundOwed, RefundSettled] as const;
