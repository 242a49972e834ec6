import { Hono } from "hono";
import * as z from "zod";
import type { EventsAnswer } from "../core/contract/hub-api.ts";
import type { Clock } from "../core/ports/clock.ts";
import type { EventPage, EventStore, HubEventRecord } from "../db/lapas/event-store.ts";
import type { EventBell } from "./event-bell.ts";
import { refuse } from "./refuse.ts";
import { toSignedStatement } from "./signed-statement.ts";
import type { SignedEnv } from "./verify-request.ts";

const LONGEST_WAIT_MS = 20_000;
const PAGE_SIZE = 100;

const EventsQuery = z.object({
  after: z.coerce.number().pipe(z.int().nonnegative()),
  waitMs: z.coerce.number().pipe(z.int().min(0).max(LONGEST_WAIT_MS)).default(LONGEST_WAIT_MS),
});

export interface EventParts {
  readonly events: EventStore;
  readonly bell: EventBell;
  readonly clock: Clock;
}

/** `GET /v1/events?after={cursor}&waitMs={…}`: long poll. Asking with a cursor acknowledges up to it. */
export const eventRoutes = ({ events, bell, clock }: EventParts) =>
  new Hono<SignedEnv>().get("/v1/events", async (context) => {
    const query = EventsQuery.safeParse(context.req.query());
    if (!query.success) return refuse(context, 400, "events.unreadable");
    const { after, waitMs } = query.data;
    const { kioskId } = context.get("kiosk");
    await events.acknowledge(kioskId, after);

    const listening = bell.listen(kioskId);
    context.req.raw.signal.addEventListener("abort", listening.end);
    try {
      let page = await events.after(kioskId, after, PAGE_SIZE);
      if (page.events.length === 0 && page.cursor === after && waitMs > 0) {
        await listening.wait(waitMs);
        page = await events.after(kioskId, after, PAGE_SIZE);
      }
      return context.json(toAnswer(page, clock.nowMs()));
    } finally {
      listening.end();
    }
  });

const toAnswer = (page: EventPage, hubTimeMs: number): z.infer<typeof EventsAnswer> => ({
  cursor: page.cursor,
  events: page.events.map(toWireEvent),
  hubTimeMs,
});

const toWireEvent = (event: HubEventRecord): z.infer<typeof EventsAnswer>["events"][number] =>
  event.kind === "payment-received"
    ? { kind: event.kind, payment: toSignedStatement(event.payment) }
    : event;
