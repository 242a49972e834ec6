import type { Context } from "hono";
import { Hono } from "hono";
import type * as z from "zod";
import {
  type VoucherAnswer,
  VoucherLookRequest,
  VoucherReserveRequest,
  VoucherSaleRequest,
} from "../core/contract/hub-api.ts";
import type { Clock } from "../core/ports/clock.ts";
import type { Result } from "../core/result.ts";
import type { TryStore } from "../db/lapas/try-store.ts";
import type { PartState, VoucherRefusal, VoucherStore } from "../db/lapas/voucher-store.ts";
import { readJson } from "./read-json.ts";
import { refuse } from "./refuse.ts";
import type { SignedEnv } from "./verify-request.ts";

export interface VoucherParts {
  readonly vouchers: VoucherStore;
  readonly tries: TryStore;
  readonly clock: Clock;
}

const WRONG_LOOKS = 5;
const WRONG_LOOKS_WINDOW_MS = 15 * 60_000;

/** `POST /v1/vouchers/look`, `/reserve`, `/consume` and `/release`. */
export const voucherRoutes = ({ vouchers, tries, clock }: VoucherParts) =>
  new Hono<SignedEnv>()
    .post("/v1/vouchers/look", async (context) => {
      const request = readJson(VoucherLookRequest, context.get("bodyText"));
      if (!request) return refuse(context, 400, "voucher.unreadable");
      const nowMs = clock.nowMs();
      const bucket = `voucher ${context.get("kiosk").kioskId}`;
      const limit = { bucket, tries: WRONG_LOOKS, windowMs: WRONG_LOOKS_WINDOW_MS, nowMs };
      if (!(await tries.take(limit))) return refuse(context, 429, "voucher.too-many-tries");
      const found = await vouchers.look(request.codeHash, nowMs);
      // Who holds a code that exists is not guessing.
      if (found.ok || found.error !== "voucher.unknown") await tries.giveBack(bucket);
      return found.ok ? context.json(found.value) : refuse(context, ...refusal(found.error));
    })
    .post("/v1/vouchers/reserve", async (context) => {
      const request = readJson(VoucherReserveRequest, context.get("bodyText"));
      if (!request) return refuse(context, 400, "voucher.unreadable");
      return answer(context, await vouchers.reserve({ ...request, ...at(context, clock) }));
    })
    .post("/v1/vouchers/consume", async (context) => {
      const request = readJson(VoucherSaleRequest, context.get("bodyText"));
      if (!request) return refuse(context, 400, "voucher.unreadable");
      return answer(context, await vouchers.consume({ ...request, ...at(context, clock) }));
    })
    .post("/v1/vouchers/release", async (context) => {
      const request = readJson(VoucherSaleRequest, context.get("bodyText"));
      if (!request) return refuse(context, 400, "voucher.unreadable");
      return answer(context, await vouchers.release({ ...request, ...at(context, clock) }));
    });

const at = (context: Context<SignedEnv>, clock: Clock) => ({
  kioskId: context.get("kiosk").kioskId,
  nowMs: clock.nowMs(),
});

const answer = (context: Context<SignedEnv>, done: Result<PartState, VoucherRefusal>) => {
  if (!done.ok) return refuse(context, ...refusal(done.error));
  const body: z.infer<typeof VoucherAnswer> = { state: done.value };
  return context.json(body);
};

const STATUS = {
  "voucher.unknown": 404,
  "voucher.used": 409,
  "voucher.expired": 410,
} as const;

const refusal = (error: VoucherRefusal) => [STATUS[error], error] as const;
