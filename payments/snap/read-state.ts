import type { AcquirerError, AcquirerPayment, AcquirerState } from "../../core/ports/acquirer.ts";
import { assertNever, ok, type Result } from "../../core/result.ts";
import { unknown } from "./http-post.ts";
import type { QueryAnswer, SnapPayment } from "./snap-answers.ts";
import type { SnapProfile } from "./snap-profile.ts";

/**
 * A query answer as a charge state. Only status 00 shows money; `fallbackPaidAt` stands where a provider
 * names no time. Refunded money went back to the buyer, so it proves nothing that could be served.
 */
export const readState = (
  answer: QueryAnswer,
  profile: SnapProfile,
  fallbackPaidAt: string,
): Result<AcquirerState, AcquirerError> => {
  const status = profile.statusByCode[answer.latestTransactionStatus];
  switch (status) {
    case undefined:
      return unknown(`transaction status ${answer.latestTransactionStatus}`);
    case "open":
    case "cancelled":
    case "expired":
      return ok({ status, payments: [] });
    case "refunded":
      return ok({ status: "cancelled", payments: [] });
    case "paid": {
      const payments = readPayments(answer, fallbackPaidAt);
      return payments ? ok({ status, payments }) : unknown("paid, but the payment is unreadable");
    }
    default:
      return assertNever(status);
  }
};

/** Null when a paid answer does not name its payments well enough to tell a second one from a repeat. */
const readPayments = (
  answer: QueryAnswer,
  fallbackPaidAt: string,
): readonly AcquirerPayment[] | null => {
  const { amount, additionalInfo: info, paidTime, originalReferenceNo } = answer;
  if (info?.payments && info.payments.length > 0) {
    const payments = info.payments.map((payment) =>
      toPayment(payment, originalReferenceNo, fallbackPaidAt),
    );
    return payments.every((payment) => payment !== null) ? payments : null;
  }
  if (!amount) return null;
  const single = toPayment(
    {
      paymentReferenceNo: info?.paymentReferenceNo,
      rrn: info?.rrn ?? info?.issuerRrn ?? info?.retrievalReferenceNo,
      issuer: info?.issuer ?? info?.issuerName,
      amount,
      paidTime,
    },
    originalReferenceNo,
    fallbackPaidAt,
  );
  return single ? [single] : null;
};

const toPayment = (
  payment: SnapPayment,
  referenceNo: string | undefined,
  fallbackPaidAt: string,
): AcquirerPayment | null => {
  const fromCharge = [referenceNo, payment.rrn].filter((part) => part != null).join("-");
  const providerId = payment.paymentReferenceNo ?? fromCharge;
  if (providerId === "") return null;
  return {
    providerId,
    amountRupiah: payment.amount.value,
    rrn: payment.rrn ?? null,
    issuer: payment.issuer ?? null,
    paidAt: payment.paidTime ?? fallbackPaidAt,
  };
};
