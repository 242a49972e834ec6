import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { MachineSettings } from "../../core/catalogue/catalogue-snapshot.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { CatalogueStore } from "../../db/lapas/catalogue-store.ts";
import type { Claim, ClaimStore } from "../../db/lapas/claim-store.ts";
import type { PickUpStore } from "../../db/lapas/pick-up-store.ts";
import type { TryStore } from "../../db/lapas/try-store.ts";
import { type Asked, callerOf } from "../caller.ts";
import type { EventBell } from "../event-bell.ts";
import { type Html, noticeLine, pageHeaders } from "../page-frame.ts";
import { BUYER_CODE_LENGTH, hashCode, randomCode } from "../random-code.ts";
import { createRateLimit } from "../rate-limit.ts";
import { claimFrame } from "./claim-frame.ts";
import { claimPage } from "./claim-page.ts";

export interface ClaimParts {
  readonly claims: ClaimStore;
  readonly pickUps: PickUpStore;
  readonly catalogue: CatalogueStore;
  readonly tries: TryStore;
  readonly bell: EventBell;
  readonly clock: Clock;
}

/** Order codes are short: guessing them must not be worth it. */
const LOOKS_PER_MINUTE = 30;
/** New pick-up codes for one order: each one ends the one before. */
const CODES_PER_HOUR = 10;

/**
 * `GET /claim/{orderCode}`, public: the page behind the QR of screen and receipt. Its button makes the
 * code for goods that wait at the machine.
 */
export const claimRoutes = (parts: ClaimParts) => {
  const { claims, pickUps, catalogue, tries, bell, clock } = parts;
  const looks = createRateLimit(clock, LOOKS_PER_MINUTE, 60_000);

  const settingsOf = async (claim: Claim): Promise<MachineSettings | null> =>
    (await catalogue.newest(claim.machineCode))?.settings ?? null;

  /** The order, when this caller may look and the code is one. */
  const find = async (asked: Asked, typed: string): Promise<Claim | "too-many" | null> => {
    if (!looks.take(callerOf(asked))) return "too-many";
    const orderCode = typed.toUpperCase();
    return /^[A-Z0-9]{4,12}$/.test(orderCode) ? claims.find(orderCode) : null;
  };

  const notShown = (
    claim: "too-many" | null,
  ): { readonly body: Html; readonly status: 404 | 429 } =>
    claim === "too-many"
      ? { body: noticeLine(TOO_MANY), status: 429 }
      : { body: noticeLine(UNKNOWN), status: 404 };

  return new Hono<{ Bindings: HttpBindings }>()
    .get("/claim/:orderCode{[^/]+}", async (context) => {
      const claim = await find(context, context.req.param("orderCode"));
      if (claim === null || claim === "too-many") {
        const { body, status } = notShown(claim);
        return context.html(claimFrame(body), status, pageHeaders(null));
      }
      const shown = { claim, settings: await settingsOf(claim), code: null, nowMs: clock.nowMs() };
      return context.html(claimPage(shown), 200, pageHeaders(null));
    })
    .post("/claim/:orderCode{[^/]+}/pick-up-code", async (context) => {
      if (!isFromThisHost(context)) return context.json({ error: "claim.other-page" }, 403);
      const claim = await find(context, context.req.param("orderCode"));
      if (claim === null || claim === "too-many") {
        const { body, status } = notShown(claim);
        return context.html(claimFrame(body), status, pageHeaders(null));
      }
      const { orderCode } = claim;
      const isFree = await tries.take({
        bucket: `pick-up-code ${orderCode}`,
        ...{ tries: CODES_PER_HOUR, windowMs: 60 * 60_000, nowMs: clock.nowMs() },
      });
      if (!isFree) return context.html(claimFrame(noticeLine(TOO_MANY)), 429, pageHeaders(null));
      const code = randomCode(BUYER_CODE_LENGTH);
      const codeHash = hashCode(code).toString("hex");
      const kioskId = await pickUps.setCode({ orderCode, codeHash, nowMs: clock.nowMs() });
      if (kioskId) bell.ring(kioskId);
      const settings = await settingsOf(claim);
      const shown = { claim, settings, code: kioskId ? code : null, nowMs: clock.nowMs() };
      return context.html(claimPage(shown), kioskId ? 200 : 409, pageHeaders(null));
    });
};

/** A form of another site cannot make somebody's code lapse. TLS may end anywhere before us. */
const isFromThisHost = ({ req }: Asked): boolean => {
  const origin = req.header("origin") ?? "";
  return URL.canParse(origin) && new URL(origin).host === req.header("host");
};

const TOO_MANY = {
  id: "Terlalu banyak percobaan. Coba lagi sebentar lagi.",
  en: "Too many tries. Try again in a while.",
};
const UNKNOWN = {
  id: "Kode pesanan ini tidak dikenal. Periksa lagi huruf dan angkanya.",
  en: "We do not know this order code. Please check its letters.",
};
