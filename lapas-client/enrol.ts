import { EnrolAnswer } from "../core/contract/hub-api.ts";
import type { Clock } from "../core/ports/clock.ts";
import { err, ok, type Result } from "../core/result.ts";
import { loadDeviceKey } from "./device-key.ts";
import { parseHubUrl } from "./hub-url.ts";
import { judgeAnswer } from "./judge-answer.ts";
import { type KioskIdentity, readEnrolment, toIdentity, writeEnrolment } from "./kiosk-identity.ts";
import { sendRequest } from "./send-request.ts";

export interface EnrolOptions {
  readonly hubUrl: string;
  /** The one-time code the lapas gave out. */
  readonly code: string;
  /** Data folder of this kiosk. */
  readonly dir: string;
  readonly clock: Clock;
}

export type EnrolError =
  | { readonly kind: "enrol.not-possible"; readonly reason: string }
  /** Wrong, used or expired code. */
  | { readonly kind: "enrol.refused"; readonly reason: string }
  | { readonly kind: "enrol.no-answer"; readonly reason: string }
  /** This folder already belongs to another hub or kiosk; its journal would be torn from its owner. */
  | { readonly kind: "enrol.other-owner"; readonly reason: string };

const TIMEOUT_MS = 15_000;

/**
 * Makes this data folder a kiosk of the hub and pins the hub's key. Repeating it with the same hub
 * and kiosk is harmless; with another one it is refused and the stored identity stays as it is.
 */
export const enrol = async (options: EnrolOptions): Promise<Result<KioskIdentity, EnrolError>> => {
  const { code, dir, clock } = options;
  const hubUrl = parseHubUrl(options.hubUrl);
  if (!hubUrl.ok) return err({ kind: "enrol.not-possible", reason: hubUrl.error.reason });
  const current = readEnrolment(dir);
  if (!current.ok) return err({ kind: "enrol.not-possible", reason: current.error.reason });

  const key = loadDeviceKey(dir);
  const sent = await sendRequest(clock, {
    url: new URL("/v1/enrol", hubUrl.value),
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code, publicKey: key.publicKey }),
    timeoutMs: TIMEOUT_MS,
  });
  const judged = judgeAnswer(sent);
  if (!judged.ok) {
    const { kind, reason } = judged.error;
    return err({ kind: kind === "hub.refused" ? "enrol.refused" : "enrol.no-answer", reason });
  }
  const answer = EnrolAnswer.safeParse(judged.value.json);
  if (!answer.success) return err({ kind: "enrol.no-answer", reason: "unreadable answer" });

  const owner = current.value;
  if (owner !== null && owner.hubPublicKey !== answer.data.hubPublicKey) {
    return err({ kind: "enrol.other-owner", reason: "this kiosk has pinned another hub's key" });
  }
  if (owner !== null && owner.kioskId !== answer.data.kioskId) {
    return err({ kind: "enrol.other-owner", reason: `this folder is kiosk ${owner.kioskId}` });
  }
  const identity = toIdentity(answer.data, key.privateKey);
  if (!identity.ok) return err({ kind: "enrol.not-possible", reason: identity.error.reason });
  writeEnrolment(dir, answer.data);
  return ok(identity.value);
};
