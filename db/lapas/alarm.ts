import type { Query } from "./database.ts";

export interface Alarm {
  readonly kioskId: string;
  readonly kind: string;
  readonly subject: string;
  readonly detail: string;
  readonly nowMs: number;
}

/** Something a person must look at. The same alarm about the same thing is kept once. */
export const raiseAlarm = async (query: Query, alarm: Alarm): Promise<void> => {
  await query(
    `insert into alarm (kiosk_id, kind, subject, detail, raised_at_ms) values ($1, $2, $3, $4, $5)
     on conflict (kiosk_id, kind, subject) do nothing`,
    [alarm.kioskId, alarm.kind, alarm.subject, alarm.detail, alarm.nowMs],
  );
};
