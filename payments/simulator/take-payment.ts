import { QRIS_LIMIT_RUPIAH } from "../../core/money.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { BankLedger } from "./bank-ledger.ts";
import type { Behaviours } from "./behaviours.ts";
import type { BankPayment } from "./event-log.ts";
import type { PaymentNotices } from "./payment-notices.ts";

export interface PayOptions {
  /** Another amount than the code says. */
  readonly amountRupiah?: number | undefined;
  /** The buyer's app. */
  readonly issuer?: string | undefined;
  /** Pay although the code has expired or was cancelled. */
  readonly late?: boolean | undefined;
}

export type PayRefusal = { readonly kind: "pay.unknown-code" | "pay.closed" | "pay.amount" };

/** The buyer's thumb: one payment of one code. A paid code can be paid again, which does happen. */
export const takePayment = (
  { ledger, notices, behaviours }: TakePaymentParts,
  partnerReferenceNo: string,
  options: PayOptions,
): Result<BankPayment, PayRefusal> => {
  const charge = ledger.find(partnerReferenceNo);
  if (!charge) return err({ kind: "pay.unknown-code" });
  const status = ledger.status(charge);
  const isClosed = status === "expired" || status === "cancelled";
  if (isClosed && !options.late && !behaviours()["accepts-late"])
    return err({ kind: "pay.closed" });
  const amountRupiah = options.amountRupiah ?? charge.amountRupiah;
  if (!Number.isInteger(amountRupiah) || amountRupiah < 1 || amountRupiah > QRIS_LIMIT_RUPIAH) {
    return err({ kind: "pay.amount" });
  }
  const payment = ledger.pay(partnerReferenceNo, amountRupiah, options.issuer ?? "Dompet Contoh");
  notices.announce(charge, payment);
  return ok(payment);
};

export interface TakePaymentParts {
  readonly ledger: BankLedger;
  readonly notices: PaymentNotices;
  readonly behaviours: () => Behaviours;
}
