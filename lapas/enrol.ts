import { createPublicKey } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono } from "hono";
import { type EnrolAnswer, EnrolRequest } from "../core/contract/hub-api.ts";
import type { Clock } from "../core/ports/clock.ts";
import type { Ids } from "../core/ports/ids.ts";
import type { KioskStore } from "../db/lapas/kiosk-store.ts";
import type { HubKey } from "./hub-key.ts";
import { hashCode } from "./random-code.ts";
import { createRateLimit } from "./rate-limit.ts";
import { readJson } from "./read-json.ts";
import { refuse } from "./refuse.ts";

export interface EnrolParts {
  readonly kiosks: KioskStore;
  readonly hubKey: HubKey;
  readonly clock: Clock;
  readonly ids: Ids;
}

const TRIES_PER_MINUTE = 20;

/** `POST /v1/enrol`, unsigned: the key is not known yet, the code proves the right to bring it. */
export const enrolRoutes = ({ kiosks, hubKey, clock, ids }: EnrolParts) => {
  const tries = createRateLimit(clock, TRIES_PER_MINUTE, 60_000);
  return new Hono<{ Bindings: HttpBindings }>().post("/v1/enrol", async (context) => {
    if (!tries.take(getConnInfo(context).remote.address ?? "")) {
      return refuse(context, 429, "enrol.too-many-tries");
    }
    const request = readJson(EnrolRequest, await context.req.text());
    if (!request) return refuse(context, 400, "enrol.unreadable");
    const publicKey = readEd25519Key(request.publicKey);
    if (!publicKey) return refuse(context, 400, "enrol.no-ed25519-key");
    const kiosk = await kiosks.enrol({
      codeHash: hashCode(request.code),
      publicKey,
      newKioskId: ids.newId(),
      nowMs: clock.nowMs(),
    });
    if (!kiosk) return refuse(context, 403, "enrol.code-not-valid");
    const { kioskId, machineCode } = kiosk;
    const answer: EnrolAnswer = { kioskId, machineCode, hubPublicKey: hubKey.publicKey };
    return context.json(answer);
  });
};

/** The key in its one DER form; null for anything else. */
const readEd25519Key = (base64: string): Buffer | null => {
  try {
    const key = createPublicKey({
      key: Buffer.from(base64, "base64"),
      format: "der",
      type: "spki",
    });
    const isEd25519 = key.asymmetricKeyType === "ed25519";
    return isEd25519 ? key.export({ type: "spki", format: "der" }) : null;
  } catch {
    return null;
  }
};
