import { businessDateAt } from "../../core/business-day.ts";
import type { Clock } from "../../core/ports/clock.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { isTokenSignature, isTransactionSignature } from "../snap/signature.ts";
import type { AccessTokens } from "./access-tokens.ts";
import type { SnapKeys } from "./create-snap-keys.ts";
import { SIMULATED_MERCHANT } from "./simulated-contract.ts";
import { type SnapFailure, snapFailure } from "./snap-reply.ts";

export interface SnapRequest {
  readonly method: string;
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: string;
}

export interface RequestChecks {
  /** The RSA signature of a token request. */
  readonly token: (request: SnapRequest, service: string) => Result<void, SnapFailure>;
  /** Headers, token, time, HMAC and a fresh `X-EXTERNAL-ID`; the id is used up by this call. */
  readonly transaction: (
    request: SnapRequest,
    service: string,
  ) => Result<{ readonly externalId: string }, SnapFailure>;
}

export interface RequestCheckParts {
  readonly keys: SnapKeys;
  readonly tokens: AccessTokens;
  readonly clock: Clock;
  readonly pastExternalIds: readonly string[];
}

const TIMESTAMP_WINDOW_MS = 5 * 60_000;

export const createRequestChecks = (parts: RequestCheckParts): RequestChecks => {
  const { keys, tokens, clock } = parts;
  const usedExternalIds = new Set(parts.pastExternalIds);

  const isTimely = (timestamp: string): boolean =>
    Math.abs(Date.parse(timestamp) - clock.nowMs()) <= TIMESTAMP_WINDOW_MS;

  return {
    token: (request, service) => {
      const timestamp = header(request, "x-timestamp");
      const clientKey = header(request, "x-client-key");
      const signature = header(request, "x-signature");
      if (!isTimely(timestamp)) return err(snapFailure("401", service, "00", "Stale timestamp"));
      if (clientKey !== SIMULATED_MERCHANT.clientId) {
        return err(snapFailure("401", service, "00", "Unknown client"));
      }
      return isTokenSignature(keys.clientPublicKeyPem, clientKey, timestamp, signature)
        ? ok(undefined)
        : err(snapFailure("401", service, "00", "Unauthorized. Signature"));
    },

    transaction: (request, service) => {
      const wrongHeader = HEADER_RULES.find(([name, rule]) => !rule.test(header(request, name)));
      if (wrongHeader) {
        return err(snapFailure("400", service, "01", `Invalid field format ${wrongHeader[0]}`));
      }
      const accessToken = header(request, "authorization").replace(/^Bearer /, "");
      if (!tokens.isValid(accessToken)) {
        return err(snapFailure("401", service, "01", "Invalid token (B2B)"));
      }
      const timestamp = header(request, "x-timestamp");
      if (!isTimely(timestamp)) return err(snapFailure("401", service, "00", "Stale timestamp"));
      const { method, path, rawBody } = request;
      const signed = { method, path, body: rawBody, timestamp };
      const signature = header(request, "x-signature");
      if (!isTransactionSignature(keys.clientSecret, accessToken, signed, "base64", signature)) {
        return err(snapFailure("401", service, "00", "Unauthorized. Signature"));
      }
      const externalId = header(request, "x-external-id");
      const usedToday = `${businessDateAt(clock.nowMs())} ${externalId}`;
      if (usedExternalIds.has(usedToday)) return err(snapFailure("409", service, "00", "Conflict"));
      usedExternalIds.add(usedToday);
      return ok({ externalId });
    },
  };
};

const header = (request: SnapRequest, name: string): string => request.headers[name] ?? "";

const HEADER_RULES: readonly (readonly [string, RegExp])[] = [
  ["content-type", /^application\/json/],
  ["authorization", /^Bearer .+/],
  ["x-timestamp", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/],
  ["x-signature", /./],
  ["x-partner-id", new RegExp(`^${SIMULATED_MERCHANT.clientId}$`)],
  ["x-external-id", /^\d{1,36}$/],
  ["channel-id", /^\d{1,5}$/],
];
