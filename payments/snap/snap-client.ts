import { jakartaTimestamp } from "../../core/business-day.ts";
import type { AcquirerError } from "../../core/ports/acquirer.ts";
import { type Clock, withTimeout } from "../../core/ports/clock.ts";
import type { Ids } from "../../core/ports/ids.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { postSnap, unknown } from "./http-post.ts";
import { signTokenRequest, signTransaction } from "./signature.ts";
import { type SnapAnswer, TokenAnswer } from "./snap-answers.ts";
import type { SnapConfig } from "./snap-config.ts";
import { type AccessToken, createTokenSource } from "./token.ts";

export interface SnapClient {
  /** A signed POST of `body` to `path`: any SNAP answer below 500, or why there is none in time. */
  readonly call: (path: string, body: object) => Promise<Result<SnapAnswer, AcquirerError>>;
}

export interface SnapClientParts {
  readonly config: SnapConfig;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly fetch: typeof globalThis.fetch;
}

/** Token, headers and signatures of SNAP (§2.1-2.3). A token refused once is renewed and tried once more. */
export const createSnapClient = ({ config, clock, ids, fetch }: SnapClientParts): SnapClient => {
  const within = async <T>(
    work: (signal: AbortSignal) => Promise<Result<T, AcquirerError>>,
  ): Promise<Result<T, AcquirerError>> => {
    const deadline = new AbortController();
    const timeout = unknown(`no answer within ${config.timeoutMs} ms`);
    const result = await withTimeout(clock, work(deadline.signal), config.timeoutMs, timeout);
    // Nothing may leave after we have said "unknown": the caller is about to ask what happened.
    deadline.abort();
    return result;
  };

  const tokens = createTokenSource(
    () => within((signal) => fetchToken({ config, clock, fetch }, signal)),
    clock,
  );

  const send = (path: string, body: string, accessToken: string, signal: AbortSignal) => {
    const timestamp = jakartaTimestamp(clock.nowMs());
    const parts = { method: "POST", path, body, timestamp };
    const headers = {
      "Content-Type": "application/json",
      Authorization: `Bearer ${accessToken}`,
      "X-TIMESTAMP": timestamp,
      "X-SIGNATURE": signTransaction(
        config.clientSecret,
        accessToken,
        parts,
        config.profile.signatureEncoding,
      ),
      "X-PARTNER-ID": config.clientId,
      "X-EXTERNAL-ID": newExternalId(clock, ids),
      "CHANNEL-ID": config.channelId,
    };
    return postSnap(fetch, { url: `${config.baseUrl}${path}`, headers, body }, signal);
  };

  const attempt = async (path: string, body: string, signal: AbortSignal) => {
    const token = await tokens.get();
    if (!token.ok) return token;
    const answer = await send(path, body, token.value, signal);
    if (!answer.ok || !isTokenRefused(answer.value)) return answer;
    tokens.reject(token.value);
    const renewed = await tokens.get();
    return renewed.ok ? send(path, body, renewed.value, signal) : renewed;
  };

  return {
    call: (path, body) => within((signal) => attempt(path, JSON.stringify(body), signal)),
  };
};

const isTokenRefused = ({ responseCode }: SnapAnswer): boolean => /^401\d\d01$/.test(responseCode);

/** Digits only, at most 36, never twice in a day: the moment and 64 random bits of a UUID. */
const newExternalId = (clock: Clock, ids: Ids): string => {
  const random = BigInt(`0x${ids.newId().replaceAll("-", "").slice(-16)}`);
  return `${clock.nowMs()}${random}`;
};

const fetchToken = async (
  { config, clock, fetch }: Omit<SnapClientParts, "ids">,
  signal: AbortSignal,
): Promise<Result<AccessToken, AcquirerError>> => {
  const timestamp = jakartaTimestamp(clock.nowMs());
  const headers = {
    "Content-Type": "application/json",
    "X-TIMESTAMP": timestamp,
    "X-CLIENT-KEY": config.clientId,
    "X-SIGNATURE": signTokenRequest(config.clientPrivateKeyPem, config.clientId, timestamp),
  };
  const url = `${config.baseUrl}${config.profile.paths.token}`;
  const body = JSON.stringify({ grantType: "client_credentials" });
  const answer = await postSnap(fetch, { url, headers, body }, signal);
  if (!answer.ok) return answer;
  const { responseCode, responseMessage } = answer.value;
  if (!/^200\d{4}$/.test(responseCode)) {
    return err({ kind: "acquirer.refused", code: responseCode, message: responseMessage });
  }
  const token = TokenAnswer.safeParse(answer.value);
  if (!token.success) return unknown("unreadable token answer");
  return ok({ accessToken: token.data.accessToken, expiresInMs: token.data.expiresIn * 1_000 });
};
