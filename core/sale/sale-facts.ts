import * as z from "zod";
import { Rupiah } from "../money.ts";

/** One unit of one product in one slot, at the price that was on the screen. */
export const OrderLine = z.object({
  lineId: z.string(),
  sku: z.string(),
  variantId: z.string().nullable(),
  /** Names are kept with the order: a receipt printed later must not follow a renamed product. */
  name: z.object({ id: z.string(), en: z.string() }),
  unitPriceRupiah: Rupiah,
  slotId: z.string(),
  bestBefore: z.string().nullable(),
});
export type OrderLine = z.infer<typeof OrderLine>;

/** The order is fixed: prices stand and one unit a line is held. */
export const OrderPlaced = z.object({
  kind: z.literal("order-placed"),
  saleId: z.string(),
  orderCode: z.string(),
  language: z.enum(["id", "en"]),
  snapshotVersion: z.int(),
  lines: z.array(OrderLine).min(1),
  totalRupiah: Rupiah,
});

export const DispenseEvidenceCode = z.enum([
  "drop-seen",
  "latch-open",
  "goods-gone",
  "motor-jammed",
  "motor-missing",
  "cabinet-fault",
  "never-sent",
  "latch-stuck",
  "no-answer",
]);

/** About to command a device for a line. On disk before the command leaves (law 2). */
export const DispenseStarted = z.object({
  kind: z.literal("dispense-started"),
  saleId: z.string(),
  lineId: z.string(),
  attemptId: z.string(),
  slotId: z.string(),
  /** Spirals: the packet number of the drive command. */
  packetNo: z.int().min(1).max(255).nullable(),
});

/** What was seen of an attempt. `unknown` stops the slot until it is counted. */
export const DispenseFinished = z.object({
  kind: z.literal("dispense-finished"),
  saleId: z.string(),
  lineId: z.string(),
  attemptId: z.string(),
  slotId: z.string(),
  outcome: z.enum(["delivered", "not-delivered", "unknown"]),
  evidence: DispenseEvidenceCode,
});

/** The lapas owes the buyer money for a line, or for money that bought nothing (`lineId` null). */
export const RefundOwed = z.object({
  kind: z.literal("refund-owed"),
  saleId: z.string(),
  chargeId: z.string(),
  refundId: z.string(),
  lineId: z.string().nullable(),
  amountRupiah: Rupiah,
  reason: z.enum([
    "not-delivered",
    "unknown-outcome",
    "not-served",
    "late-payment",
    "second-payment",
    "wrong-amount",
  ]),
  dueDate: z.string(),
});

export const ReceiptStarted = z.object({
  kind: z.literal("receipt-started"),
  saleId: z.string(),
  receiptNumber: z.string(),
  isCopy: z.boolean(),
});

export const ReceiptFinished = z.object({
  kind: z.literal("receipt-finished"),
  saleId: z.string(),
  receiptNumber: z.string(),
  /** `unknown`: the process died or the printer fell silent while the paper moved. */
  outcome: z.enum(["printed", "assumed", "failed", "unknown"]),
  reason: z.string().nullable(),
});

/** Nothing more will happen to this sale at the machine; refunds may still be open. */
export const SaleClosed = z.object({ kind: z.literal("sale-closed"), saleId: z.string() });

export const SALE_FACTS = [
  OrderPlaced,
  DispenseStarted,
  DispenseFinished,
  RefundOwed,
  ReceiptStarted,
  ReceiptFinished,
  SaleClosed,
] as const;
