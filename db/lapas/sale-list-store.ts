import type { Database } from "./database.ts";
import type { SaleState } from "./sale-state.ts";

export interface ListedSale {
  readonly kioskId: string;
  readonly saleId: string;
  readonly machineCode: string;
  readonly orderCode: string;
  readonly receiptNumber: string | null;
  readonly businessDate: string;
  /** When it was paid, when it was ordered while it is not. */
  readonly atMs: number;
  readonly totalRupiah: number;
  readonly paidRupiah: number;
  /** What a goods voucher paid. */
  readonly voucherRupiah: number;
  readonly refundOwedRupiah: number;
  readonly state: SaleState;
  readonly goods: readonly {
    readonly nameId: string;
    readonly nameEn: string;
    readonly units: number;
  }[];
}

export interface DayTotals {
  readonly sales: number;
  readonly paidRupiah: number;
  readonly voucherRupiah: number;
  readonly deliveredRupiah: number;
  /** Still owed in money for sales of the day. */
  readonly refundOwedRupiah: number;
}

export interface KioskLink {
  readonly kioskId: string;
  readonly machineCode: string;
  readonly lastSeenAtMs: number | null;
  readonly ackedSeq: number;
  /** Facts this hub keeps but cannot read. */
  readonly unreadFacts: number;
  readonly alarms: number;
}

/** What the page of all machines shows. */
export interface SaleListStore {
  /** Newest first; orders that ended without money are left out. */
  readonly sales: (limit: number) => Promise<readonly ListedSale[]>;
  readonly totals: (businessDate: string) => Promise<DayTotals>;
  readonly kiosks: () => Promise<readonly KioskLink[]>;
}

export const createSaleListStore = ({ query }: Database): SaleListStore => ({
  sales: async (limit) => {
    const sales = await query<SaleRow>(
      `select kiosk_id as "kioskId", sale_id as "saleId", machine_code as "machineCode",
         order_code as "orderCode", receipt_number as "receiptNumber",
         business_date as "businessDate", coalesce(paid_at_ms, placed_at_ms) as "atMs",
         total_rupiah as "totalRupiah", paid_rupiah as "paidRupiah",
         voucher_rupiah as "voucherRupiah", refund_owed_rupiah as "refundOwedRupiah", state
       from sale join kiosk using (kiosk_id) where state <> 'not-paid'
       order by business_date desc, coalesce(paid_at_ms, placed_at_ms) desc, sale_id limit $1`,
      [limit],
    );
    const goods = await query<GoodsRow>(
      `select sale_id as "saleId", name_id as "nameId", name_en as "nameEn",
         count(*) as units, min(position) as first
       from sale_line where sale_id = any($1::text[])
       group by kiosk_id, sale_id, name_id, name_en order by first`,
      [sales.map((sale) => sale.saleId)],
    );
    const bySale = Map.groupBy(goods, (row) => row.saleId);
    return sales.map((sale) => ({
      ...sale,
      goods: (bySale.get(sale.saleId) ?? []).map(({ nameId, nameEn, units }) => ({
        nameId,
        nameEn,
        units,
      })),
    }));
  },

  totals: async (businessDate) => {
    const [totals] = await query<DayTotals>(
      `select count(*) filter (where paid_rupiah + voucher_rupiah > 0) as sales,
         coalesce(sum(paid_rupiah), 0)::bigint as "paidRupiah",
         coalesce(sum(voucher_rupiah), 0)::bigint as "voucherRupiah",
         coalesce(sum(delivered_rupiah), 0)::bigint as "deliveredRupiah",
         (select coalesce(sum(r.amount_rupiah - coalesce(c.amount_rupiah, 0)), 0)::bigint
           from refund_owed r join sale o using (kiosk_id, sale_id)
             left join refund_settlement s using (kiosk_id, refund_id)
             left join voucher_credit c using (kiosk_id, refund_id)
           where o.business_date = $1 and s.refund_id is null and r.settled_how is null
         ) as "refundOwedRupiah"
       from sale where business_date = $1`,
      [businessDate],
    );
    return totals ?? NOTHING;
  },

  kiosks: () =>
    query<KioskLink>(
      `select kiosk_id as "kioskId", machine_code as "machineCode",
         last_seen_at_ms as "lastSeenAtMs",
         coalesce((select acked_seq from journal j where j.kiosk_id = kiosk.kiosk_id
           order by opened_at_ms desc limit 1), 0) as "ackedSeq",
         (select count(*) from fact join journal j using (journal_id)
           where j.kiosk_id = kiosk.kiosk_id and interpretation <> 'done') as "unreadFacts",
         (select count(*) from alarm a where a.kiosk_id = kiosk.kiosk_id) as alarms
       from kiosk order by machine_code, enrolled_at_ms`,
    ),
});

type SaleRow = Omit<ListedSale, "goods">;

interface GoodsRow {
  readonly saleId: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly units: number;
}

const NOTHING: DayTotals = {
  sales: 0,
  paidRupiah: 0,
  voucherRupiah: 0,
  deliveredRupiah: 0,
  refundOwedRupiah: 0,
};
