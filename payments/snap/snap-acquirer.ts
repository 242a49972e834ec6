import { jakartaTimestamp } from "../../core/business-day.ts";
import type { Acquirer, AcquirerError } from "../../core/ports/acquirer.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { Ids } from "../../core/ports/ids.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { unknown } from "./http-post.ts";
import { readNotice } from "./read-notice.ts";
import { readState } from "./read-state.ts";
import { GenerateAnswer, QueryAnswer, type SnapAnswer } from "./snap-answers.ts";
import { createSnapClient } from "./snap-client.ts";
import type { SnapConfig } from "./snap-config.ts";

export interface SnapAcquirerParts {
  readonly config: SnapConfig;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly fetch?: typeof globalThis.fetch;
}

/**
 * A SNAP acquirer (QRIS MPM: services 47 generate, 51 query, 77 cancel, 52 notify).
 * Source: `reference/qris-payments.md` §2. Where providers differ, `config.profile` says how.
 */
export const createSnapAcquirer = (parts: SnapAcquirerParts): Acquirer => {
  const { config, clock, ids, fetch = globalThis.fetch } = parts;
  const client = createSnapClient({ config, clock, ids, fetch });
  const { paths, queriedServiceCode } = config.profile;

  const query: Acquirer["query"] = async (partnerReferenceNo) => {
    const answer = await client.call(paths.query, {
      originalPartnerReferenceNo: partnerReferenceNo,
      serviceCode: queriedServiceCode,
      merchantId: config.merchantId,
    });
    if (!answer.ok) return neverFinal(answer.error);
    if (isNotFound(answer.value)) return ok({ status: "not-found", payments: [] });
    if (!isSuccess(answer.value)) return unknown(describe(answer.value));
    const read = QueryAnswer.safeParse(answer.value);
    if (!read.success) return unknown("unreadable query answer");
    if ((read.data.originalPartnerReferenceNo ?? partnerReferenceNo) !== partnerReferenceNo) {
      return unknown("the query answer is about another charge");
    }
    return readState(read.data, config.profile, jakartaTimestamp(clock.nowMs()));
  };

  return {
    create: async (charge) => {
      const answer = await client.call(paths.generate, {
        partnerReferenceNo: charge.partnerReferenceNo,
        amount: { value: `${charge.amountRupiah}.00`, currency: "IDR" },
        merchantId: config.merchantId,
        terminalId: charge.terminalId,
        validityPeriod: jakartaTimestamp(charge.expiresAtMs),
      });
      if (!answer.ok) return answer;
      if (!isSuccess(answer.value)) return failure(answer.value);
      const read = GenerateAnswer.safeParse(answer.value);
      if (!read.success) return unknown("unreadable generate answer");
      const { partnerReferenceNo = charge.partnerReferenceNo, referenceNo, qrContent } = read.data;
      if (partnerReferenceNo !== charge.partnerReferenceNo) {
        return unknown("the generate answer is about another charge");
      }
      return ok({ referenceNo, qrContent });
    },

    query,

    cancel: async (partnerReferenceNo) => {
      const cancelled = await client.call(paths.cancel, {
        originalPartnerReferenceNo: partnerReferenceNo,
        merchantId: config.merchantId,
        reason: "cancelled by the terminal",
      });
      // Whatever the answer was, only a query tells what holds: the buyer may just have paid.
      const state = await query(partnerReferenceNo);
      if (!state.ok || state.value.status !== "open") return state;
      const isCancelled = cancelled.ok && isSuccess(cancelled.value);
      return isCancelled ? ok({ status: "cancelled", payments: [] }) : state;
    },

    readNotice: (request) => readNotice(request, config),
    noticeAnswer: () =>
      JSON.stringify({ responseCode: "2005200", responseMessage: "Request has been processed" }),
  };
};

const isSuccess = ({ responseCode }: SnapAnswer): boolean => /^200\d\d00$/.test(responseCode);
const isNotFound = ({ responseCode }: SnapAnswer): boolean => /^404\d\d01$/.test(responseCode);

const describe = ({ responseCode, responseMessage }: SnapAnswer): string =>
  `${responseCode} ${responseMessage}`.trim();

/**
 * To a generate request a 4xx is a final no, but for 409 (a repeat: the charge may well exist from the
 * first time) and 429 (asked too often).
 */
const failure = (answer: SnapAnswer): Result<never, AcquirerError> => {
  if (!/^4(?!09|29)/.test(answer.responseCode)) return unknown(describe(answer));
  const { responseCode: code, responseMessage: message } = answer;
  return err({ kind: "acquirer.refused", code, message });
};

/** That we may not ask says nothing about the charge. */
const neverFinal = (error: AcquirerError): Result<never, AcquirerError> =>
  error.kind === "acquirer.refused" ? unknown(`${error.code} ${error.message}`.trim()) : err(error);
