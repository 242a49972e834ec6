import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import type { Acquirer } from "../core/ports/acquirer.ts";
import type { ChargeDesk } from "./charge-desk.ts";
import { refuse } from "./refuse.ts";

const STATUS = {
  "notice.not-authentic": 401,
  "notice.unknown-charge": 404,
  "notice.try-again": 503,
} as const;

/** Where the acquirer tells of payments. Its signature is over path and raw body: both stay untouched. */
export const noticeRoutes = (path: string, desk: ChargeDesk, acquirer: Acquirer) =>
  new Hono<{ Bindings: HttpBindings }>().post(path, async (context) => {
    const notice = await desk.notice({
      method: context.req.method,
      path: context.env.incoming.url ?? path,
      headers: context.req.header(),
      rawBody: await context.req.text(),
    });
    if (!notice.ok) return refuse(context, STATUS[notice.error.kind], notice.error.kind);
    return context.body(acquirer.noticeAnswer(), 200, { "content-type": "application/json" });
  });
