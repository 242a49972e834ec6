import { jakartaTimestamp } from "../../core/business-day.ts";
import type { Query } from "./database.ts";
import { appendEvent } from "./event-store.ts";

export interface Settlement {
  readonly kioskId: string;
  readonly saleId: string;
  readonly refundId: string;
  readonly how: "paid-out" | "voucher" | "unclaimed";
  /** What it gave out, without what had gone back to a voucher by itself. */
  readonly amountRupiah: number;
  readonly documentNumber: string | null;
  /** A role, or `hub` where nobody had to decide. */
  readonly by: string;
  readonly nowMs: number;
}

/** Ends a refund and tells its kiosk; false when it had ended already. Both or neither. */
export const settleRefund = async (query: Query, settlement: Settlement): Promise<boolean> => {
  const { kioskId, saleId, refundId, how, documentNumber, nowMs } = settlement;
  const inserted = await query(
    `insert into refund_settlement (kiosk_id, refund_id, sale_id, how, amount_rupiah,
       document_number, settled_at_ms, settled_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning 1`,
    [kioskId, refundId, saleId, how, settlement.amountRupiah, documentNumber, nowMs, settlement.by],
  );
  if (inserted.length === 0) return false;
  const settledAt = jakartaTimestamp(nowMs);
  const event = {
    kind: "refund-settled",
    saleId,
    refundId,
    how,
    documentNumber,
    settledAt,
  } as const;
  await appendEvent(query, kioskId, event, nowMs);
  return true;
};
