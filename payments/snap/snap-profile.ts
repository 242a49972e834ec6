import type { NoticeRequest } from "../../core/ports/acquirer.ts";
import { isAsymmetricSignature, type SignatureEncoding } from "./signature.ts";

/**
 * What a charge is at the acquirer. `refunded` money went back: it serves nobody.
 * `dead` codes take no money any more.
 */
export type SnapStatus = "open" | "paid" | "refunded" | "cancelled" | "expired";

/** Where providers of one standard differ (`reference/qris-payments.md` §2.4, 2.6, 2.8). */
export interface SnapProfile {
  /** Paths as they are signed. */
  readonly paths: {
    readonly token: string;
    readonly generate: string;
    readonly query: string;
    readonly cancel: string;
  };
  readonly signatureEncoding: SignatureEncoding;
  /** `serviceCode` of a query: the code of the original service nearly everywhere. */
  readonly queriedServiceCode: string;
  /** By `latestTransactionStatus`. A code that is not here is an unreadable answer. */
  readonly statusByCode: Readonly<Record<string, SnapStatus>>;
  /** Proves who sent a notice. Headers come with lower-case names. */
  readonly isAuthenticNotice: (
    request: NoticeRequest,
    keys: { readonly acquirerPublicKeyPem: string },
  ) => boolean;
}

/**
 * The common form: base64 signatures, notices signed by RSA over method, path, body and time (Midtrans
 * SNAP, Winpay, DANA, Paydia). 07 "not found" is open: providers that know only 00 and 07 say it of a
 * code that was not paid yet. Delivery goes on 00 alone; 02 "paying" is not paid.
 */
export const STANDARD_PROFILE: SnapProfile = {
  paths: {
    token: "/v1.0/access-token/b2b",
    generate: "/v1.0/qr/qr-mpm-generate",
    query: "/v1.0/qr/qr-mpm-query",
    cancel: "/v1.0/qr/qr-mpm-cancel",
  },
  signatureEncoding: "base64",
  queriedServiceCode: "47",
  statusByCode: {
    "00": "paid",
    "01": "open",
    "02": "open",
    "03": "open",
    "04": "refunded",
    "05": "cancelled",
    "06": "cancelled",
    "07": "open",
    "08": "expired",
    "09": "cancelled",
    "99": "cancelled",
  },
  isAuthenticNotice: (request, { acquirerPublicKeyPem }) =>
    isAsymmetricSignature(
      acquirerPublicKeyPem,
      {
        method: request.method,
        path: request.path,
        body: request.rawBody,
        timestamp: request.headers["x-timestamp"] ?? "",
      },
      request.headers["x-signature"] ?? "",
    ),
};
