import * as z from "zod";
import { Rupiah } from "../money.ts";

/** What the hub signs (Ed25519, over the exact bytes of this JSON) about one received payment. */
export const PaymentStatement = z.object({
  kioskId: z.string(),
  chargeId: z.string(),
  amountRupiah: Rupiah,
  providerId: z.string().min(1),
  rrn: z.string().nullable(),
  issuer: z.string().nullable(),
  paidAt: z.string(),
});
export type PaymentStatement = z.infer<typeof PaymentStatement>;

/** A statement whose signature was checked against the pinned hub key. */
export interface ProvenPayment extends PaymentStatement {
  /** The signed envelope as received, base64 JSON `{statement, signature}`. */
  readonly signedStatement: string;
}
