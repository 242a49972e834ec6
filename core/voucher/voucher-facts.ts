import * as z from "zod";
import { Rupiah } from "../money.ts";

/**
 * The hub took the voucher's part for good (law 14). On a sale without a charge this is the payment,
 * and the receipt number is taken here.
 */
export const VoucherConsumed = z.object({
  kind: z.literal("voucher-consumed"),
  saleId: z.string(),
  voucherId: z.string(),
  amountRupiah: Rupiah.min(1),
  receiptNumber: z.string().nullable(),
  receiptSequence: z.int().positive().nullable(),
});

/** The hub has the reserved part back, or never had it taken. */
export const VoucherReleased = z.object({
  kind: z.literal("voucher-released"),
  saleId: z.string(),
  voucherId: z.string(),
});

export const VOUCHER_FACTS = [VoucherConsumed, VoucherReleased] as const;
