import * as z from "zod";
import { Rupiah } from "../money.ts";

/** The hub's signed word that a payment was finally received; see `core/charge/payment-statement.ts`. */
const Payment = {
  saleId: z.string(),
  chargeId: z.string(),
  amountRupiah: Rupiah,
  /** The acquirer's name for this one payment; the key that tells a second payment from a repeat. */
  providerId: z.string(),
  /** Retrieval reference number, where the acquirer gives one. */
  rrn: z.string().nullable(),
  /** The app or bank that paid. Never a person. */
  issuer: z.string().nullable(),
  /** When the acquirer says it was paid (ISO 8601); books go by the fact's own business date. */
  paidAt: z.string(),
  /** `M01-20261124-0037`, taken in the transaction of this fact. */
  receiptNumber: z.string(),
  receiptSequence: z.int().positive(),
  /** The signed statement itself, base64, so that a restored hub can be taught. */
  statement: z.string(),
};

/** About to ask the hub for a QRIS charge. Written together with the order. */
export const ChargeRequested = z.object({
  kind: z.literal("charge-requested"),
  saleId: z.string(),
  chargeId: z.string(),
  amountRupiah: Rupiah,
});

/** A QR code that passed every check goes on the screen now. */
export const ChargeOffered = z.object({
  kind: z.literal("charge-offered"),
  saleId: z.string(),
  chargeId: z.string(),
  qrString: z.string(),
  referenceNo: z.string(),
  expiresAt: z.string(),
});

/** The session gave the charge up: whatever is paid from here on buys nothing (law 6). */
export const ChargeAbandoned = z.object({
  kind: z.literal("charge-abandoned"),
  saleId: z.string(),
  chargeId: z.string(),
  reason: z.enum(["cancelled", "expired", "not-offered", "restart"]),
});

/** The acquirer's final word that this charge will not be paid any more. Ends the hold. */
export const ChargeClosed = z.object({
  kind: z.literal("charge-closed"),
  saleId: z.string(),
  chargeId: z.string(),
  reason: z.enum(["cancelled", "expired", "refused"]),
});

/** First exact payment of a charge that is being served: the sale is paid. */
export const PaymentProved = z.object({ kind: z.literal("payment-proved"), ...Payment });

/** Money that bought nothing; a `refund-owed` stands beside it in the same commit. */
export const StrayPayment = z.object({
  kind: z.literal("stray-payment"),
  ...Payment,
  reason: z.enum(["late-payment", "second-payment", "wrong-amount"]),
});

export const CHARGE_FACTS = [
  ChargeRequested,
  ChargeOffered,
  ChargeAbandoned,
  ChargeClosed,
  PaymentProved,
  StrayPayment,
] as const;
