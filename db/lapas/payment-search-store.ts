import type { Database } from "./database.ts";
import type { SaleState } from "./sale-state.ts";

/** A payment the hub heard of. Its order code is for who proves that the payment is theirs. */
export interface FoundPayment {
  readonly orderCode: string;
  readonly rrn: string | null;
  readonly state: SaleState | "not-told-yet";
}

export interface PaymentSearchStore {
  /** Payments of exactly this amount that the acquirer dates into `[fromMs, untilMs)`. */
  readonly find: (search: {
    readonly amountRupiah: number;
    readonly fromMs: number;
    readonly untilMs: number;
  }) => Promise<readonly FoundPayment[]>;
}

/** A payment may be heard of long after it was made: machine and hub were away for days. */
const HEARD_WITHIN_MS = 14 * 24 * 60 * 60_000;

export const createPaymentSearchStore = ({ query }: Database): PaymentSearchStore => ({
  find: async ({ amountRupiah, fromMs, untilMs }) => {
    const rows = await query<FoundPayment & { readonly paidAt: string }>(
      `select c.order_code as "orderCode", p.rrn, p.paid_at as "paidAt",
         coalesce(s.state, 'not-told-yet') as state
       from charge_payment p join charge c using (charge_id)
         left join sale s on s.kiosk_id = c.kiosk_id and s.sale_id = c.sale_id
       where p.amount_rupiah = $1 and p.recorded_at_ms >= $2::bigint - 60000
         and p.recorded_at_ms < $3::bigint and c.order_code is not null
       order by p.recorded_at_ms`,
      [amountRupiah, fromMs, untilMs + HEARD_WITHIN_MS],
    );
    // The acquirer's own words for the time: read here, where one that cannot be read is no error.
    return rows.filter(({ paidAt }) => {
      const paidAtMs = Date.parse(paidAt);
      return paidAtMs >= fromMs && paidAtMs < untilMs;
    });
  },
});
