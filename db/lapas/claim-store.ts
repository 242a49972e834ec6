import type { Database } from "./database.ts";
import type { SaleState } from "./sale-state.ts";

/** What anybody who knows an order code may read about it: no names, no accounts, no codes. */
export interface Claim {
  readonly orderCode: string;
  readonly machineCode: string;
  readonly totalRupiah: number;
  readonly paidRupiah: number;
  readonly refundOwedRupiah: number;
  /** Earliest of its refunds. */
  readonly refundDueDate: string | null;
  /** `not-told-yet`: the machine asked for a charge but its record has not reached us. */
  readonly state: SaleState | "not-told-yet";
}

export interface ClaimStore {
  /** The newest order with this code. */
  readonly find: (orderCode: string) => Promise<Claim | null>;
}

export const createClaimStore = ({ query }: Database): ClaimStore => ({
  find: async (orderCode) => {
    const [sale] = await query<Claim>(
      `select order_code as "orderCode", machine_code as "machineCode",
         total_rupiah as "totalRupiah", paid_rupiah as "paidRupiah",
         refund_owed_rupiah as "refundOwedRupiah", state,
         (select min(due_date) from refund_owed r
           where r.kiosk_id = sale.kiosk_id and r.sale_id = sale.sale_id) as "refundDueDate"
       from sale join kiosk using (kiosk_id)
       where order_code = $1 order by placed_at_ms desc limit 1`,
      [orderCode],
    );
    if (sale) return sale;
    const [charge] = await query<Claim>(
      `select order_code as "orderCode", terminal_id as "machineCode",
         amount_rupiah as "totalRupiah", 0 as "refundOwedRupiah", null as "refundDueDate",
         'not-told-yet' as state,
         (select coalesce(sum(p.amount_rupiah), 0)::bigint from charge_payment p
           where p.charge_id = charge.charge_id) as "paidRupiah"
       from charge where order_code = $1 order by created_at_ms desc limit 1`,
      [orderCode],
    );
    return charge ?? null;
  },
});
