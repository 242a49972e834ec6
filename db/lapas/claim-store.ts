import type { RefundReason } from "../../core/refund/refund-facts.ts";
import type { LineState } from "../../core/sale/sale.ts";
import type { Database, Query } from "./database.ts";
import type { RefundEnd } from "./refund-store.ts";
import type { SaleState } from "./sale-state.ts";

export interface ClaimLine {
  readonly nameId: string;
  readonly nameEn: string;
  readonly priceRupiah: number;
  readonly state: LineState;
  readonly codeKind: "service-voucher" | "pick-up" | null;
  readonly readyBy: string | null;
  readonly validUntil: string | null;
}

export interface ClaimRefund {
  /** Owed in money; what went back to a voucher stands beside it. */
  readonly moneyRupiah: number;
  readonly backToVoucherRupiah: number;
  readonly reason: RefundReason;
  readonly dueDate: string;
  /** Null while it is open. */
  readonly how: RefundEnd | null;
  readonly documentNumber: string | null;
  readonly settledAtMs: number | null;
}

/** What anybody who knows an order code may read about it: no names, no accounts, no codes. */
export interface Claim {
  readonly orderCode: string;
  readonly machineCode: string;
  readonly totalRupiah: number;
  /** All that came by QRIS; what a voucher paid stands beside it. */
  readonly paidRupiah: number;
  /** What of it bought nothing: late, second or wrong money. */
  readonly strayRupiah: number;
  readonly voucherRupiah: number;
  readonly receiptNumber: string | null;
  readonly paidAtMs: number | null;
  /** `not-told-yet`: the machine asked for a charge but its record has not reached us. */
  readonly state: SaleState | "not-told-yet";
  /** Last day on which goods of late money wait at the machine. */
  readonly pickUpUntil: string | null;
  readonly lines: readonly ClaimLine[];
  readonly refunds: readonly ClaimRefund[];
}

export interface ClaimStore {
  /** The newest order with this code. */
  readonly find: (orderCode: string) => Promise<Claim | null>;
}

export const createClaimStore = ({ query }: Database): ClaimStore => ({
  find: async (orderCode) => {
    const [sale] = await query<SaleRow>(
      `select kiosk_id as "kioskId", sale_id as "saleId", order_code as "orderCode",
         machine_code as "machineCode", total_rupiah as "totalRupiah", paid_rupiah as "paidRupiah",
         (select coalesce(sum(p.amount_rupiah), 0)::bigint from payment p
           where p.kiosk_id = sale.kiosk_id and p.sale_id = sale.sale_id
             and stray_reason is not null) as "strayRupiah",
         voucher_rupiah as "voucherRupiah", receipt_number as "receiptNumber",
         paid_at_ms as "paidAtMs", state, pick_up_until as "pickUpUntil"
       from sale join kiosk using (kiosk_id)
       where order_code = $1 order by placed_at_ms desc limit 1`,
      [orderCode],
    );
    if (!sale) return findCharge(query, orderCode);
    const { kioskId, saleId, ...claim } = sale;
    const [lines, refunds] = await Promise.all([
      linesOf(query, kioskId, saleId),
      refundsOf(query, kioskId, saleId),
    ]);
    return { ...claim, lines, refunds };
  },
});

type SaleRow = Omit<Claim, "lines" | "refunds"> & {
  readonly kioskId: string;
  readonly saleId: string;
};

const linesOf = (query: Query, kioskId: string, saleId: string) =>
  query<ClaimLine>(
    `select name_id as "nameId", name_en as "nameEn", unit_price_rupiah as "priceRupiah",
       case when d.line_id is null then state else 'delivered' end as state,
       code_kind as "codeKind", ready_by as "readyBy", valid_until as "validUntil"
     from sale_line left join issued_code using (kiosk_id, sale_id, line_id)
       left join code_redemption d using (kiosk_id, sale_id, line_id)
     where kiosk_id = $1 and sale_id = $2 order by position`,
    [kioskId, saleId],
  );

const refundsOf = async (
  query: Query,
  kioskId: string,
  saleId: string,
): Promise<readonly ClaimRefund[]> => {
  const rows = await query<Omit<ClaimRefund, "moneyRupiah"> & { readonly amountRupiah: number }>(
    `select r.amount_rupiah as "amountRupiah",
       coalesce(c.amount_rupiah, 0)::bigint as "backToVoucherRupiah",
       reason, due_date as "dueDate", coalesce(s.how, r.settled_how) as how,
       document_number as "documentNumber", settled_at_ms as "settledAtMs"
     from refund_owed r left join refund_settlement s using (kiosk_id, refund_id)
       left join voucher_credit c using (kiosk_id, refund_id)
     where r.kiosk_id = $1 and r.sale_id = $2 order by due_date, refund_id`,
    [kioskId, saleId],
  );
  return rows.map(({ amountRupiah, ...refund }) => ({
    ...refund,
    moneyRupiah: amountRupiah - refund.backToVoucherRupiah,
  }));
};

/** What the hub knows by itself: the machine asked for a charge, and perhaps money came. */
const findCharge = async (query: Query, orderCode: string): Promise<Claim | null> => {
  const [charge] = await query<Omit<Claim, "lines" | "refunds">>(
    `select order_code as "orderCode", terminal_id as "machineCode",
       amount_rupiah as "totalRupiah", 0 as "voucherRupiah", 0 as "strayRupiah", null as "receiptNumber",
       null as "paidAtMs", null as "pickUpUntil", 'not-told-yet' as state,
       (select coalesce(sum(p.amount_rupiah), 0)::bigint from charge_payment p
         where p.charge_id = charge.charge_id) as "paidRupiah"
     from charge where order_code = $1 order by created_at_ms desc limit 1`,
    [orderCode],
  );
  return charge ? { ...charge, lines: [], refunds: [] } : null;
};
