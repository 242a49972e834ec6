import type { Acquirer, AcquirerState, NoticeRequest } from "../../core/ports/acquirer.ts";
import { err, ok } from "../../core/result.ts";
import { parseJson } from "./parse-json.ts";
import { NoticeBody } from "./snap-answers.ts";
import type { SnapConfig } from "./snap-config.ts";
import type { SnapStatus } from "./snap-profile.ts";

/**
 * Proves the sender before a byte of the body is believed. An old notice sent again is harmless and
 * accepted, because a notice only says which charge to ask about; providers repeat theirs for days.
 */
export const readNotice = (
  request: NoticeRequest,
  config: SnapConfig,
): ReturnType<Acquirer["readNotice"]> => {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  if (!config.profile.isAuthenticNotice({ ...request, headers }, config)) {
    return notAuthentic("the signature does not hold");
  }
  const body = NoticeBody.safeParse(parseJson(request.rawBody));
  if (!body.success) return notAuthentic("the body is unreadable");
  const { originalPartnerReferenceNo, latestTransactionStatus } = body.data;
  const status = config.profile.statusByCode[latestTransactionStatus] ?? "open";
  return ok({ partnerReferenceNo: originalPartnerReferenceNo, status: toPortStatus(status) });
};

const toPortStatus = (status: SnapStatus): AcquirerState["status"] =>
  status === "refunded" ? "cancelled" : status;

const notAuthentic = (reason: string) => err({ kind: "notice.not-authentic", reason } as const);
