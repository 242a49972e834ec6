import * as z from "zod";

/** Seven digits: HTTP status, service, case (§2.5). Every answer has one. */
export const SnapAnswer = z.looseObject({
  responseCode: z.string().regex(/^\d{7}$/),
  responseMessage: z.string().default(""),
});
export type SnapAnswer = z.infer<typeof SnapAnswer>;

/** `expiresIn` is a string at most providers. */
export const TokenAnswer = z.object({
  accessToken: z.string().min(1),
  expiresIn: z.coerce.number().positive(),
});

export const GenerateAnswer = z.object({
  referenceNo: z.string().min(1),
  partnerReferenceNo: z.string().optional(),
  qrContent: z.string().min(1),
});

/** `25000.00`: always two decimals, always zero. */
const Amount = z.object({
  value: z
    .string()
    .regex(/^\d{1,13}(\.0{1,2})?$/)
    .transform((value) => Number.parseInt(value, 10)),
  currency: z.literal("IDR"),
});

const Payment = z.object({
  paymentReferenceNo: z.string().min(1).optional(),
  rrn: z.string().min(1).nullish(),
  issuer: z.string().min(1).nullish(),
  amount: Amount,
  paidTime: z.string().min(1).nullish(),
});
export type SnapPayment = z.infer<typeof Payment>;

/** Providers name the RRN and the issuer differently. Payer names and numbers are left unread: privacy. */
const AdditionalInfo = z.object({
  paymentReferenceNo: z.string().min(1).optional(),
  rrn: z.string().min(1).nullish(),
  issuerRrn: z.string().min(1).nullish(),
  retrievalReferenceNo: z.string().min(1).nullish(),
  issuer: z.string().min(1).nullish(),
  issuerName: z.string().min(1).nullish(),
  /** Every payment of the code, where a provider tells them apart. */
  payments: z.array(Payment).optional(),
});

export const QueryAnswer = z.object({
  originalReferenceNo: z.string().min(1).optional(),
  originalPartnerReferenceNo: z.string().optional(),
  latestTransactionStatus: z.string(),
  paidTime: z.string().min(1).nullish(),
  amount: Amount.optional(),
  additionalInfo: AdditionalInfo.nullish(),
});
export type QueryAnswer = z.infer<typeof QueryAnswer>;

export const NoticeBody = z.object({
  originalPartnerReferenceNo: z.string().min(1),
  latestTransactionStatus: z.string(),
});
