import { HUB_TIME_HEADER } from "../core/contract/request-signature.ts";
import type { Clock } from "../core/ports/clock.ts";
import type { LinkTrouble } from "../core/ports/hub-link.ts";
import type { Ids } from "../core/ports/ids.ts";
import type { Result } from "../core/result.ts";
import { type HubError, type HubSuccess, judgeAnswer, troubleOf } from "./judge-answer.ts";
import type { KioskIdentity } from "./kiosk-identity.ts";
import { type HttpAnswer, type NoAnswer, sendRequest } from "./send-request.ts";
import { signRequest } from "./signed-request.ts";

interface HubCall {
  readonly method: "GET" | "POST";
  /** Path with query. */
  readonly target: string;
  /** JSON text. */
  readonly body?: string;
  readonly timeoutMs: number;
  /** The bank is asked meanwhile: a late answer says nothing about the line. */
  readonly waitsForBank?: true;
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
  /** Told after each call what kept us from the hub, when it showed; null: it was reached. */
  readonly onReach: (trouble: LinkTrouble | null) => void;
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

  /** Notes the hub's time where we need it; true when a 401 shows that we signed by a wrong one. */
  const learnsTime = (sent: Result<HttpAnswer, NoAnswer>): boolean => {
    if (!sent.ok || (sent.value.status !== 401 && offsetMs !== null)) return false;
    const hubTimeMs = Number(sent.value.header(HUB_TIME_HEADER) ?? Number.NaN);
    if (!Number.isFinite(hubTimeMs) || hubTimeMs <= 0) return false;
    const signedOffByMs = Math.abs(hubTimeMs - (clock.nowMs() + (offsetMs ?? 0)));
    noteHubTime(hubTimeMs);
    return sent.value.status === 401 && signedOffByMs >= WORTH_CORRECTING_MS;
  };

  const tellReach = (call: HubCall, sent: Result<HttpAnswer, NoAnswer>) => {
    if (stopped.signal.aborted) return;
    const saysNothing = !sent.ok && sent.error.isLate && call.waitsForBank;
    if (!saysNothing) onReach(troubleOf(sent));
  };

  return {
    call: async (call) => {
      let sent = await send(call);
      if (learnsTime(sent)) sent = await send(call);
      tellReach(call, sent);
      return judgeAnswer(sent);
    },
    clockOffsetMs: () => offsetMs,
    noteHubTime,
    stop: () => stopped.abort(new Error("the line was stopped")),
  };
};

const WORTH_CORRECTING_MS = 30_000;
