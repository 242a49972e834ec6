import { jakartaTimestamp } from "../../core/business-day.ts";
import type { BankCharge, BankChargeStatus } from "./bank-ledger.ts";
import type { BankPayment } from "./event-log.ts";

const STATUS_CODES = {
  open: ["01", "Initiated"],
  paid: ["00", "Success"],
  cancelled: ["05", "Cancelled"],
  expired: ["08", "Expired"],
} as const satisfies Record<BankChargeStatus, readonly [string, string]>;

/** What a query tells: the first payment at the top, as SNAP has it, and all of them beside it. */
export const chargeToQueryAnswer = (
  charge: BankCharge,
  status: BankChargeStatus,
): Readonly<Record<string, unknown>> => {
  const [latestTransactionStatus, transactionStatusDesc] = STATUS_CODES[status];
  const first = status === "paid" ? charge.payments[0] : undefined;
  return {
    originalReferenceNo: charge.referenceNo,
    originalPartnerReferenceNo: charge.partnerReferenceNo,
    serviceCode: "47",
    latestTransactionStatus,
    transactionStatusDesc,
    terminalId: charge.terminalId,
    amount: toAmount(first?.amountRupiah ?? charge.amountRupiah),
    ...(first
      ? {
          paidTime: jakartaTimestamp(first.atMs),
          additionalInfo: { ...firstPayment(first), payments: charge.payments.map(toEntry) },
        }
      : {}),
  };
};

/** The body of a payment notice. */
export const paymentToNotice = (
  charge: BankCharge,
  payment: BankPayment,
): Readonly<Record<string, unknown>> => ({
  originalReferenceNo: charge.referenceNo,
  originalPartnerReferenceNo: charge.partnerReferenceNo,
  latestTransactionStatus: "00",
  transactionStatusDesc: "Success",
  customerNumber: PAYER.customerNumber,
  amount: toAmount(payment.amountRupiah),
  additionalInfo: { ...firstPayment(payment), paidTime: jakartaTimestamp(payment.atMs) },
});

/** Banks send these about the payer; the adapter must drop them. Nobody's name or number. */
const PAYER = { customerName: "PEMBELI CONTOH", customerNumber: "628000000000" } as const;

const firstPayment = (payment: BankPayment) => ({
  paymentReferenceNo: payment.paymentReferenceNo,
  rrn: payment.rrn,
  issuer: payment.issuer,
  ...PAYER,
});

const toEntry = (payment: BankPayment) => ({
  paymentReferenceNo: payment.paymentReferenceNo,
  rrn: payment.rrn,
  issuer: payment.issuer,
  amount: toAmount(payment.amountRupiah),
  paidTime: jakartaTimestamp(payment.atMs),
});

const toAmount = (amountRupiah: number) => ({ value: `${amountRupiah}.00`, currency: "IDR" });
