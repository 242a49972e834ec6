import * as z from "zod";
import { QRIS_LIMIT_RUPIAH } from "../../core/money.ts";
import type { Clock } from "../../core/ports/clock.ts";
import { parseJson } from "../snap/parse-json.ts";
import { type AccessTokens, TOKEN_LIFE_SECONDS } from "./access-tokens.ts";
import type { BankLedger } from "./bank-ledger.ts";
import type { Behaviours } from "./behaviours.ts";
import type { RequestChecks, SnapRequest } from "./check-request.ts";
import { chargeToQueryAnswer } from "./query-answer.ts";
import { SIMULATED_MERCHANT } from "./simulated-contract.ts";
import { type SnapReply, snapFailure, snapSuccess } from "./snap-reply.ts";

export interface SnapEndpoint {
  readonly handle: (request: SnapRequest) => SnapReply;
  /** Does a lost answer matter, because something changed? */
  readonly hasEffect: boolean;
}

export interface SnapEndpointParts {
  readonly ledger: BankLedger;
  readonly checks: RequestChecks;
  readonly tokens: AccessTokens;
  readonly clock: Clock;
  readonly behaviours: () => Behaviours;
}

/** The acquirer's side of SNAP, by path. */
export const createSnapEndpoints = (
  parts: SnapEndpointParts,
): Readonly<Record<string, SnapEndpoint>> => {
  const { ledger, checks, tokens, clock, behaviours } = parts;

  const token = (request: SnapRequest): SnapReply => {
    const checked = checks.token(request, "73");
    if (!checked.ok) return checked.error;
    const body = z.object({ grantType: z.literal("client_credentials") });
    if (!body.safeParse(parseJson(request.rawBody)).success) {
      return snapFailure("400", "73", "01", "Invalid field format grantType");
    }
    const accessToken = tokens.issue();
    const expiresIn = TOKEN_LIFE_SECONDS.toString();
    return snapSuccess("73", { accessToken, tokenType: "Bearer", expiresIn });
  };

  const generate = (request: SnapRequest): SnapReply => {
    const checked = checks.transaction(request, "47");
    if (!checked.ok) return checked.error;
    const body = GenerateRequest.safeParse(parseJson(request.rawBody));
    if (!body.success) return invalid("47", body.error);
    const { partnerReferenceNo, terminalId, amount, validityPeriod } = body.data;
    if (ledger.find(partnerReferenceNo)) {
      return snapFailure("409", "47", "01", "Duplicate partnerReferenceNo");
    }
    if (amount.value > QRIS_LIMIT_RUPIAH) {
      return snapFailure("403", "47", "02", "Exceeds transaction amount limit");
    }
    if (validityPeriod <= clock.nowMs()) {
      return snapFailure("400", "47", "01", "Invalid field format validityPeriod");
    }
    const charge = ledger.make({
      partnerReferenceNo,
      terminalId,
      externalId: checked.value.externalId,
      amountRupiah: amount.value,
      expiresAtMs: validityPeriod,
    });
    return snapSuccess("47", {
      referenceNo: charge.referenceNo,
      partnerReferenceNo,
      qrContent: charge.qrContent,
      merchantName: SIMULATED_MERCHANT.merchantName,
      terminalId,
    });
  };

  const query = (request: SnapRequest): SnapReply => {
    const checked = checks.transaction(request, "51");
    if (!checked.ok) return checked.error;
    const body = ChargeQuery.safeParse(parseJson(request.rawBody));
    if (!body.success) return invalid("51", body.error);
    const blind = behaviours()["query-blind"];
    if (blind === "error") return snapFailure("500", "51", "00", "General Error");
    const charge = ledger.find(body.data.originalPartnerReferenceNo);
    if (!charge) return snapFailure("404", "51", "01", "Transaction Not Found");
    const status = ledger.status(charge);
    return snapSuccess("51", chargeToQueryAnswer(charge, blind === "pending" ? "open" : status));
  };

  const cancel = (request: SnapRequest): SnapReply => {
    const checked = checks.transaction(request, "77");
    if (!checked.ok) return checked.error;
    const body = ChargeCancel.safeParse(parseJson(request.rawBody));
    if (!body.success) return invalid("77", body.error);
    const { originalPartnerReferenceNo } = body.data;
    const charge = ledger.find(originalPartnerReferenceNo);
    if (!charge) return snapFailure("404", "77", "01", "Transaction Not Found");
    const status = ledger.status(charge);
    if (status === "paid") return snapFailure("403", "77", "15", "Transaction Not Permitted. Paid");
    if (status === "expired") return snapFailure("403", "77", "00", "Transaction Expired");
    if (status === "open") ledger.cancel(originalPartnerReferenceNo, checked.value.externalId);
    return snapSuccess("77", {
      originalPartnerReferenceNo,
      originalReferenceNo: charge.referenceNo,
    });
  };

  return {
    "/v1.0/access-token/b2b": { handle: token, hasEffect: false },
    "/v1.0/qr/qr-mpm-generate": { handle: generate, hasEffect: true },
    "/v1.0/qr/qr-mpm-query": { handle: query, hasEffect: false },
    "/v1.0/qr/qr-mpm-cancel": { handle: cancel, hasEffect: true },
  };
};

const merchantId = z.literal(SIMULATED_MERCHANT.merchantId);

const GenerateRequest = z.object({
  partnerReferenceNo: z.string().regex(/^[A-Za-z0-9]{1,32}$/),
  amount: z.object({
    value: z
      .string()
      .regex(/^[1-9]\d{0,12}\.00$/)
      .transform((value) => Number.parseInt(value, 10)),
    currency: z.literal("IDR"),
  }),
  merchantId,
  terminalId: z.string().min(1).max(16),
  validityPeriod: z
    .string()
    .regex(/\+07:00$/)
    .transform((value) => Date.parse(value))
    .pipe(z.number()),
});

const ChargeQuery = z.object({
  originalPartnerReferenceNo: z.string().min(1),
  serviceCode: z.literal("47"),
  merchantId,
});

const ChargeCancel = z.object({
  originalPartnerReferenceNo: z.string().min(1),
  merchantId,
  reason: z.string(),
});

const invalid = (service: string, error: z.ZodError): SnapReply =>
  snapFailure(
    "400",
    service,
    "01",
    `Invalid field format ${error.issues[0]?.path.join(".") ?? ""}`,
  );
