import { ErrorAnswer } from "../core/contract/hub-api.ts";
import { HUB_TIME_HEADER } from "../core/contract/request-signature.ts";
import type { Clock } from "../core/ports/clock.ts";
import type { Ids } from "../core/ports/ids.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { KioskIdentity } from "./kiosk-identity.ts";
import { type HttpAnswer, type NoAnswer, sendRequest } from "./send-request.ts";
import { signRequest } from "./signed-request.ts";

export type HubError =
  /** The hub read the request and said no: repeating it unchanged is pointless. */
  | { readonly kind: "hub.refused"; readonly status: number; readonly reason: string }
  /** No usable answer, or one that is no word on the matter (5xx, 401, 429, a captive portal). */
  | { readonly kind: "hub.no-answer"; readonly reason: string };

export interface HubCall {
  readonly method: "GET" | "POST";
  /** Path with query. */
  readonly target: string;
  /** JSON text. */
  readonly body?: string;
  readonly timeoutMs: number;
}

export interface HubSuccess {
  readonly status: number;
  readonly json: unknown;
}

/** Signed calls to the hub, each within its deadline. */
export interface HubHttp {
  readonly call: (call: HubCall) => Promise<Result<HubSuccess, HubError>>;
  /** Hub clock minus our wall clock as last seen; null before the hub has told. A hint, not an order. */
  readonly clockOffsetMs: () => number | null;
  /** The hub's clock, from an answer that has just come. */
  readonly noteHubTime: (hubTimeMs: number) => void;
  /** Gives up what is under way and answers `hub.no-answer` from now on. */
  readonly stop: () => void;
}

export interface HubHttpOptions {
  readonly hubUrl: URL;
  readonly identity: KioskIdentity;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Told after each call whether the hub was reached. */
  readonly onReach: (reached: boolean) => void;
}

export const createHubHttp = (options: HubHttpOptions): HubHttp => {
  const { hubUrl, identity, clock, ids, onReach } = options;
  const stopped = new AbortController();
  let offsetMs: number | null = null;

  const noteHubTime = (hubTimeMs: number) => {
    offsetMs = hubTimeMs - clock.nowMs();
  };

  const send = ({ method, target, body, timeoutMs }: HubCall) => {
    const url = new URL(target, hubUrl);
    const signature = signRequest(identity.privateKey, {
      method,
      url,
      body: body ?? "",
      keyId: identity.kioskId,
      createdAt: Math.floor((clock.nowMs() + (offsetMs ?? 0)) / 1000),
      nonce: ids.newId(),
    });
    const type = body === undefined ? {} : { "content-type": "application/json" };
    return sendRequest(clock, {
      url,
      method,
      headers: { ...signature, ...type },
      ...(body === undefined ? {} : { body }),
      timeoutMs,
      signal: stopped.signal,
    });
  };

  /** A 401 that shows the hub's clock to be another than we signed with: worth one more try. */
  const learnsTime = (sent: Result<HttpAnswer, NoAnswer>): boolean => {
    if (!sent.ok || sent.value.status !== 401) return false;
    const hubTimeMs = Number(sent.value.header(HUB_TIME_HEADER) ?? Number.NaN);
    if (!Number.isFinite(hubTimeMs) || hubTimeMs <= 0) return false;
    const signedOffByMs = Math.abs(hubTimeMs - (clock.nowMs() + (offsetMs ?? 0)));
    noteHubTime(hubTimeMs);
    return signedOffByMs >= WORTH_CORRECTING_MS;
  };

  return {
    call: async (call) => {
      let sent = await send(call);
      if (learnsTime(sent)) sent = await send(call);
      const result = judge(sent);
      if (!stopped.signal.aborted) onReach(result.ok || result.error.kind === "hub.refused");
      return result;
    },
    clockOffsetMs: () => offsetMs,
    noteHubTime,
    stop: () => stopped.abort(new Error("the line was stopped")),
  };
};

const WORTH_CORRECTING_MS = 30_000;

/** Statuses that say something about the moment or the caller, nothing about the request itself. */
const NO_WORD_ON_THE_MATTER: readonly number[] = [401, 408, 425, 429];

const judge = (sent: Result<HttpAnswer, NoAnswer>): Result<HubSuccess, HubError> => {
  if (!sent.ok) return err({ kind: "hub.no-answer", reason: sent.error.reason });
  const { status, json } = sent.value;
  if (status >= 200 && status < 300) return ok({ status, json });
  const said = ErrorAnswer.safeParse(json);
  const reason = said.success ? `${status}: ${said.data.error}` : `status ${status}`;
  const isRefusal = status >= 400 && status < 500 && !NO_WORD_ON_THE_MATTER.includes(status);
  // Without the hub's own error body a 4xx may come from any box on the way.
  if (isRefusal && said.success) return err({ kind: "hub.refused", status, reason });
  return err({ kind: "hub.no-answer", reason });
};
