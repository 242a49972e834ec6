import type * as z from "zod";
import { EventsAnswer } from "../../core/contract/hub-api.ts";
import type { Database, Query } from "./database.ts";
import type { StoredStatement } from "./stored-statement.ts";

type WireEvent = z.infer<typeof EventsAnswer>["events"][number];
/** What an officer or a claim page did: small, final, and kept as the kiosk gets it. */
type DeskEvent = Exclude<WireEvent, { kind: "payment-received" | "catalogue-published" }>;

/** What is appended. Payments and catalogues are named, not copied. */
export type NewEvent =
  | { readonly kind: "payment-received"; readonly chargeId: string; readonly providerId: string }
  | { readonly kind: "catalogue-published"; readonly version: number }
  | DeskEvent;

export type HubEventRecord =
  | { readonly kind: "payment-received"; readonly payment: StoredStatement }
  | { readonly kind: "catalogue-published"; readonly version: number }
  | DeskEvent;

export interface EventPage {
  /** The last event of this page; of this kiosk at all when the page is empty. */
  readonly cursor: number;
  readonly events: readonly HubEventRecord[];
}

export interface EventStore {
  /** Events after `after`, oldest first. */
  readonly after: (kioskId: string, after: number, limit: number) => Promise<EventPage>;
  /** The kiosk has taken everything up to `cursor`. */
  readonly acknowledge: (kioskId: string, cursor: number) => Promise<void>;
}

export const createEventStore = (database: Database): EventStore => ({
  after: async (kioskId, after, limit) => {
    const rows = await database.query<EventRow>(
      `select cursor, kind, catalogue_version, statement, signature, body
       from hub_event left join charge_payment using (charge_id, provider_id)
       where kiosk_id = $1 and cursor > $2 order by cursor limit $3`,
      [kioskId, after, limit],
    );
    const last = rows.at(-1);
    if (last) return { cursor: last.cursor, events: rows.map(toEvent) };
    const [kiosk] = await database.query<{ readonly last_event_cursor: number }>(
      "select last_event_cursor from kiosk where kiosk_id = $1",
      [kioskId],
    );
    return { cursor: Math.min(after, kiosk?.last_event_cursor ?? 0), events: [] };
  },
  acknowledge: async (kioskId, cursor) => {
    await database.query(
      `update kiosk set acked_event_cursor = least($2::bigint, last_event_cursor)
       where kiosk_id = $1 and acked_event_cursor < least($2::bigint, last_event_cursor)`,
      [kioskId, cursor],
    );
  },
});

/** The row of the kiosk counts: two events at once wait for each other, no number is left out. */
export const appendEvent = async (
  query: Query,
  kioskId: string,
  event: NewEvent,
  nowMs: number,
): Promise<void> => {
  const [counted] = await query<{ readonly last_event_cursor: number }>(
    `update kiosk set last_event_cursor = last_event_cursor + 1
     where kiosk_id = $1 returning last_event_cursor`,
    [kioskId],
  );
  if (!counted) throw new Error(`no kiosk ${kioskId}`);
  const payment = event.kind === "payment-received" ? event : null;
  await query(
    `insert into hub_event (kiosk_id, cursor, kind, charge_id, provider_id, catalogue_version,
       made_at_ms, body)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      kioskId,
      counted.last_event_cursor,
      event.kind,
      payment?.chargeId ?? null,
      payment?.providerId ?? null,
      event.kind === "catalogue-published" ? event.version : null,
      nowMs,
      isDeskEvent(event) ? JSON.stringify(event) : null,
    ],
  );
};

const isDeskEvent = (event: WireEvent | NewEvent): event is DeskEvent =>
  event.kind !== "payment-received" && event.kind !== "catalogue-published";

const WireEvent = EventsAnswer.shape.events.element;

interface EventRow {
  readonly cursor: number;
  readonly kind: NewEvent["kind"];
  readonly catalogue_version: number | null;
  readonly statement: Buffer | null;
  readonly signature: Buffer | null;
  readonly body: unknown;
}

const toEvent = (row: EventRow): HubEventRecord => {
  if (row.statement && row.signature) {
    const { statement, signature } = row;
    return { kind: "payment-received", payment: { statement, signature } };
  }
  const body = WireEvent.safeParse(row.body);
  if (body.success && isDeskEvent(body.data)) return body.data;
  if (row.catalogue_version === null) throw new Error(`event ${row.cursor} is about nothing`);
  return { kind: "catalogue-published", version: row.catalogue_version };
};
