import { businessDateAt } from "../../core/business-day.ts";
import type { Database } from "./database.ts";
import { appendEvent } from "./event-store.ts";

export interface PickUpStore {
  /**
   * Makes this the code for the goods that wait under an order code, and tells their machine; the code
   * before it lapses. The kiosk's id; null when nothing waits (any more).
   */
  readonly setCode: (code: {
    readonly orderCode: string;
    readonly codeHash: string;
    readonly nowMs: number;
  }) => Promise<string | null>;
}

export const createPickUpStore = (database: Database): PickUpStore => ({
  setCode: ({ orderCode, codeHash, nowMs }) =>
    database.transaction(async (query) => {
      const [sale] = await query<{ readonly kioskId: string; readonly saleId: string }>(
        `select kiosk_id as "kioskId", sale_id as "saleId" from sale
         where order_code = $1 and state = 'waiting-pick-up' and pick_up_until >= $2
         order by placed_at_ms desc limit 1`,
        [orderCode, businessDateAt(nowMs)],
      );
      if (!sale) return null;
      const { kioskId, saleId } = sale;
      // The order of codes is the order of events: two at once end with one that both agree on.
      await query("select 1 from kiosk where kiosk_id = $1 for update", [kioskId]);
      await query(
        `insert into pick_up_code values ($1, $2, $3, $4)
         on conflict (kiosk_id, sale_id) do update set code_hash = $3, made_at_ms = $4`,
        [kioskId, saleId, codeHash, nowMs],
      );
      await appendEvent(query, kioskId, { kind: "pick-up-code", saleId, codeHash }, nowMs);
      return kioskId;
    }),
});
