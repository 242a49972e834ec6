import * as z from "zod";
import { Rupiah } from "../money.ts";
import { SplitRule } from "../split/split-rule.ts";
import { BUCKETS } from "./bucket.ts";
import { DayCounters } from "./day-counters.ts";
import { DayProblem } from "./day-problem.ts";

/** One product as it was sold that day: paid that day, whenever it came out. */
export const ProductOfDay = z.object({
  sku: z.string(),
  name: z.string(),
  workshop: z.string(),
  upt: z.string(),
  units: z.int(),
  amountRupiah: z.int(),
});

/** Money that came in one way and reaches the account on one day. */
export const PaymentsOfDay = z.object({
  method: z.enum(["qris", "goods-voucher"]),
  payments: z.int(),
  grossRupiah: Rupiah,
  mdrRupiah: Rupiah,
  netRupiah: Rupiah,
  /** Null: the terms are not set, or no money moves (a goods voucher). */
  settlesOn: z.string().nullable(),
});

/** Law 5: opening + new = settled + closing. */
export const BalanceOfDay = z.object({
  bucket: z.enum(BUCKETS),
  openingRupiah: z.int(),
  newRupiah: z.int(),
  settledRupiah: z.int(),
  closingRupiah: z.int(),
});

/** Law 8 for one slot and product: start + loaded − sold − withdrawn + difference = end. */
export const StockOfDay = z.object({
  slotId: z.string(),
  label: z.string(),
  sku: z.string(),
  variantId: z.string().nullable(),
  startUnits: z.int(),
  loadedUnits: z.int(),
  soldUnits: z.int(),
  withdrawnUnits: z.int(),
  /** Found or missing: by counting, or because more came out than the books knew of. */
  differenceUnits: z.int(),
  endUnits: z.int(),
  /** What the last count of the day saw; null when nobody counted. */
  countedUnits: z.int().nullable(),
});

/** One receipt number of the day. */
export const ReceiptOfDay = z.object({
  receiptNumber: z.string(),
  sequence: z.int(),
  atMs: z.int(),
  orderCode: z.string(),
  /** Empty for money that bought nothing. */
  items: z.array(z.object({ sku: z.string(), units: z.int(), amountRupiah: z.int() })),
  qrisRupiah: z.int(),
  voucherRupiah: z.int(),
  /** The acquirer's reference; null for a goods voucher alone. */
  reference: z.string().nullable(),
  /** How it stood at the end of that day. */
  state: z.enum(["out", "open", "refund-owed", "refunded", "stray"]),
});

export const RefundOfDay = z.object({
  orderCode: z.string(),
  amountRupiah: Rupiah,
  reason: z.string(),
  dueDate: z.string(),
});

export const RefundDoneOfDay = z.object({
  orderCode: z.string(),
  amountRupiah: Rupiah,
  how: z.enum(["paid-out", "voucher", "unclaimed"]),
  documentNumber: z.string().nullable(),
});

/** Goods handed out that day whose sale one rule divides, for one unit (UPT). */
export const SplitOfDay = z.object({
  upt: z.string(),
  /** Null: no rule was in force on the day of the sale, nothing is divided. */
  rule: SplitRule.nullable(),
  grossRupiah: z.int(),
  costRupiah: z.int(),
  mdrRupiah: z.int(),
  /** What is divided; 0 for a loss. */
  baseRupiah: Rupiah,
  premiRupiah: Rupiah,
  developmentRupiah: Rupiah,
  stateRupiah: Rupiah,
});

/**
 * Everything F1 says of one business date, as figures (reference/domain.md §3.5). It is computed from
 * facts alone, kept in the fact that closes the day, and never computed again for paper.
 */
export const DayReport = z.object({
  date: z.string(),
  machineCode: z.string(),
  /** As it was that day: a copy printed later must not follow a moved machine. */
  letterhead: z.object({ sellerName: z.string(), machineName: z.string(), place: z.string() }),
  /** First and last fact of the day, epoch milliseconds; null on a day without any. */
  fromMs: z.int().nullable(),
  untilMs: z.int().nullable(),
  receipts: z.array(ReceiptOfDay),
  products: z.array(ProductOfDay),
  payments: z.array(PaymentsOfDay),
  /** Money that bought nothing, within the payments. */
  stray: z.object({ payments: z.int(), amountRupiah: Rupiah }),
  balances: z.array(BalanceOfDay),
  /** Money that came to its end that day. */
  ended: z.object({
    deliveredUnits: z.int(),
    deliveredRupiah: z.int(),
    refundedRupiah: z.int(),
    voucherIssuedRupiah: z.int(),
    unclaimedRupiah: z.int(),
  }),
  refundsOwed: z.array(RefundOfDay),
  refundsDone: z.array(RefundDoneOfDay),
  /** Units whose outcome nobody saw. */
  unknown: z.array(z.object({ orderCode: z.string(), sku: z.string(), slotId: z.string() })),
  /** Units seen to leave after their price was already owed back. */
  outAfterRefundUnits: z.int(),
  stock: z.array(StockOfDay),
  /** Asked for and not to be had (EVA-DTS PA5-03). */
  wishes: z.array(z.object({ sku: z.string(), name: z.string(), times: z.int() })),
  split: z.array(SplitOfDay),
  counters: z.object({ interval: DayCounters, lifetime: DayCounters }),
  /** What does not add up, and where to look; the day is not finished while there is any. */
  problems: z.array(DayProblem),
});
export type DayReport = z.infer<typeof DayReport>;
export type StockOfDay = z.infer<typeof StockOfDay>;
export type ReceiptOfDay = z.infer<typeof ReceiptOfDay>;
export type SplitOfDay = z.infer<typeof SplitOfDay>;

/** The figures before anybody checked them against each other. */
export type DayFigures = Omit<DayReport, "problems">;
