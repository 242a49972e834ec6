import { ErrorAnswer } from "../core/contract/hub-api.ts";
import type { LinkTrouble } from "../core/ports/hub-link.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { HttpAnswer, NoAnswer } from "./send-request.ts";

export type HubError =
  /** The hub read the request and said no: repeating it unchanged is pointless. */
  | { readonly kind: "hub.refused"; readonly status: number; readonly reason: string }
  /** No usable answer, or one that is no word on the matter (5xx, 401, 429, a captive portal). */
  | { readonly kind: "hub.no-answer"; readonly reason: string };

export interface HubSuccess {
  readonly status: number;
  readonly json: unknown;
}

/** What an exchange means for the request that was made. */
export const judgeAnswer = (sent: Result<HttpAnswer, NoAnswer>): Result<HubSuccess, HubError> => {
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

/** Statuses that say something about the moment or the caller, nothing about the request itself. */
const NO_WORD_ON_THE_MATTER: readonly number[] = [401, 408, 425, 429];

/** What keeps us from the hub; null: it speaks to us. */
export const troubleOf = (sent: Result<HttpAnswer, NoAnswer>): LinkTrouble | null => {
  if (isHubSpeaking(sent)) return null;
  if (!sent.ok) return sent.error.isOffNetwork ? "no-network" : "no-answer";
  const isHub = ErrorAnswer.safeParse(sent.value.json).success;
  return sent.value.status === 401 && isHub ? "not-known" : "not-the-hub";
};

/** Was it the hub that answered, and does it know us? Then the line stands, whatever it said. */
const isHubSpeaking = (sent: Result<HttpAnswer, NoAnswer>): boolean => {
  if (!sent.ok || sent.value.status === 401) return false;
  const { status, json } = sent.value;
  return (status >= 200 && status < 300) || ErrorAnswer.safeParse(json).success;
};
