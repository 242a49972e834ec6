import { createHash, verify } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import { createMiddleware } from "hono/factory";
import {
  contentDigest,
  HUB_TIME_HEADER,
  readSignatureInput,
  SIGNATURE_MAX_AGE_S,
  type SignedRequest,
  signatureBase,
} from "../core/contract/request-signature.ts";
import type { Clock } from "../core/ports/clock.ts";
import type { Kiosk, KioskStore } from "../db/lapas/kiosk-store.ts";
import { createKnownKiosks, type KnownKiosk } from "./known-kiosks.ts";
import { createNonceMemory } from "./nonce-memory.ts";
import { refuse } from "./refuse.ts";

/** What a route behind `verifyRequest` may rely on. */
export interface SignedEnv {
  readonly Bindings: HttpBindings;
  readonly Variables: {
    readonly kiosk: Kiosk;
    /** The body whose digest was signed, as text. */
    readonly bodyText: string;
  };
}

export interface VerifyParts {
  readonly kiosks: KioskStore;
  readonly clock: Clock;
}

/**
 * Lets only requests pass that an enrolled kiosk signed (`core/contract/request-signature.ts`), each
 * once. Nothing is refused for good because of a clock: the 401 tells the hub's time, the kiosk signs anew.
 */
export const verifyRequest = ({ kiosks, clock }: VerifyParts) => {
  const nonces = createNonceMemory();
  const known = createKnownKiosks(kiosks);
  return createMiddleware<SignedEnv>(async (context, next) => {
    const nowMs = clock.nowMs();
    context.header(HUB_TIME_HEADER, String(nowMs));
    const body = new Uint8Array(await context.req.arrayBuffer());
    const header = (name: string) => context.req.header(name) ?? "";
    const input = readSignatureInput(header("signature-input"));
    const signature = /^kiosk=:([A-Za-z0-9+/]+={0,2}):$/.exec(header("signature"))?.[1];
    if (!input || !signature) return refuse(context, 401, "signature.missing");

    const bodySha256 = createHash("sha256").update(body).digest("base64");
    if (header("content-digest") !== contentDigest(bodySha256)) {
      return refuse(context, 401, "signature.other-body");
    }
    const request: SignedRequest = {
      method: context.req.method,
      authority: header("host"),
      // As it stood in the request line; the parsed URL may be written differently.
      target: context.env.incoming.url ?? "",
      bodySha256,
      ...input,
    };
    const kiosk = await known.find(input.keyId);
    if (!kiosk) return refuse(context, 401, "signature.unknown-key");
    if (!(await isSignedBy(kiosk, request, signature)))
      return refuse(context, 401, "signature.wrong");
    if (Math.abs(nowMs - input.createdAt * 1000) > SIGNATURE_MAX_AGE_S * 1000) {
      return refuse(context, 401, "signature.clock");
    }
    if (!nonces.take(kiosk.kioskId, input.nonce, nowMs)) {
      return refuse(context, 401, "signature.repeated");
    }
    await known.noteSeen(kiosk.kioskId, nowMs);
    context.set("kiosk", kiosk);
    context.set("bodyText", Buffer.from(body).toString("utf8"));
    return next();
  });
};

/** On a thread of the pool: it takes longer than all the rest of a request. */
const isSignedBy = (
  { key }: KnownKiosk,
  request: SignedRequest,
  signature: string,
): Promise<boolean> =>
  new Promise((resolve) => {
    const base = Buffer.from(signatureBase(request));
    verify(null, base, key, Buffer.from(signature, "base64"), (error, isRight) =>
      resolve(!error && isRight),
    );
  });
