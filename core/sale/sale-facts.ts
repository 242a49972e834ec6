import * as z from "zod";
import { WorkshopId } from "../catalogue/workshop-id.ts";
import { Rupiah } from "../money.ts";

/**
 * How a unit reaches its buyer: out of a slot now, as a code for a service, or made to order and
 * collected at the lapas with a code.
 */
export const Fulfilment = z.enum(["machine", "service-voucher", "made-to-order"]);
export type Fulfilment = z.infer<typeof Fulfilment>;

/** One unit of one product, at the price that was on the screen. */
export const OrderLine = z.object({
  lineId: z.string(),
  // The defaults here and below read facts written before there was anything but machine goods.
  fulfilment: Fulfilment.default("machine"),
  sku: z.string(),
  variantId: z.string().nullable(),
  /** Names are kept with the order: a receipt printed later must not follow a renamed product. */
  name: z.object({ id: z.string(), en: z.string() }),
  unitPriceRupiah: Rupiah,
  /** What the day's books need of the product as it was then; missing in older facts. */
  costRupiah: Rupiah.optional(),
  workshopId: WorkshopId.optional(),
  upt: z.string().optional(),
  /** The slot whose unit is held; null for what does not leave through the machine. */
  slotId: z.string().nullable(),
  bestBefore: z.string().nullable(),
  /** Which piece of a limited edition it is; null for everything else, and where nobody told it. */
  edition: z
    .object({ number: z.int().positive(), pieces: z.int().positive() })
    .nullable()
    .default(null),
  /** Made to order: the day it can be collected from. */
  readyBy: z.string().nullable().default(null),
  /** Service voucher: the last day its code is taken. */
  validUntil: z.string().nullable().default(null),
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
  /** The part a goods voucher pays; the rest is the charge. Null without one. */
  voucher: z
    .object({ voucherId: z.string(), amountRupiah: Rupiah.min(1) })
    .nullable()
    .default(null),
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

/** Bytes on a device's line: milliseconds after the command, direction as the kiosk sees it, hex. */
export const DeviceFrame = z.object({
  afterMs: z.int().nonnegative(),
  direction: z.enum(["out", "in"]),
  hex: z.string(),
});
export type DeviceFrame = z.infer<typeof DeviceFrame>;

/** What was seen of an attempt. `unknown` stops the slot until it is counted. */
export const DispenseFinished = z.object({
  kind: z.literal("dispense-finished"),
  saleId: z.string(),
  lineId: z.string(),
  attemptId: z.string(),
  slotId: z.string(),
  outcome: z.enum(["delivered", "not-delivered", "unknown"]),
  evidence: DispenseEvidenceCode,
  /** What went over the wire, for the court file; empty where the driver kept none. */
  frames: z.array(DeviceFrame).default([]),
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
  ReceiptStarted,
  ReceiptFinished,
  SaleClosed,
] as const;
