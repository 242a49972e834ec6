import type { LeavingPlace } from "../../core/visit/visit-facts.ts";
import type { Database } from "./database.ts";

/** How many visits came how far on one day in Jakarta, at all machines together. */
export interface DayOfVisits {
  readonly date: string;
  readonly began: number;
  readonly viewed: number;
  readonly added: number;
  readonly codeShown: number;
  readonly paid: number;
}

export interface DayOfLeaving {
  readonly date: string;
  readonly place: LeavingPlace;
  readonly visits: number;
}

/** Visits that took so long to pay; buckets as in `PAY_SECONDS_BOUNDS`. */
export interface DayOfPaying {
  readonly date: string;
  readonly bucket: number;
  readonly visits: number;
}

export interface ProductDemand {
  readonly sku: string;
  /** Name on the newest order that held it; null while nobody ordered it. */
  readonly nameId: string | null;
  readonly nameEn: string | null;
  readonly views: number;
  /** Units of paid sales that are not owed back. */
  readonly soldUnits: number;
}

/** What the machines counted of their visitors, from a date on. */
export interface ShopStore {
  readonly visits: (firstDate: string) => Promise<readonly DayOfVisits[]>;
  readonly leaving: (firstDate: string) => Promise<readonly DayOfLeaving[]>;
  readonly paying: (firstDate: string) => Promise<readonly DayOfPaying[]>;
  /** Products that were looked at or sold, in no order. */
  readonly demand: (firstDate: string) => Promise<readonly ProductDemand[]>;
}

export const createShopStore = ({ query }: Database): ShopStore => ({
  visits: (firstDate) =>
    query<DayOfVisits>(
      `select ${DATE} as date, sum(began)::bigint as began, sum(viewed)::bigint as viewed,
         sum(added)::bigint as added, sum(code_shown)::bigint as "codeShown", sum(paid)::bigint as paid
       from shop_hour where hour >= $1 group by date`,
      [firstDate],
    ),
  leaving: (firstDate) =>
    query<DayOfLeaving>(
      `select ${DATE} as date, place, sum(visits)::bigint as visits
       from shop_left join shop_hour using (kiosk_id, event_id) where hour >= $1
       group by date, place`,
      [firstDate],
    ),
  paying: (firstDate) =>
    query<DayOfPaying>(
      `select ${DATE} as date, bucket, sum(visits)::bigint as visits
       from shop_pay_time join shop_hour using (kiosk_id, event_id) where hour >= $1
       group by date, bucket`,
      [firstDate],
    ),
  demand: (firstDate) =>
    query<ProductDemand>(
      `with viewed as (
         select sku, sum(views)::bigint as views
         from shop_view join shop_hour using (kiosk_id, event_id) where hour >= $1 group by sku
       ), sold as (
         select sku, count(*)::bigint as units
         from sale_line join sale using (kiosk_id, sale_id)
         where business_date >= $1 and paid_at_ms is not null and sale_line.state <> 'refund-owed'
         group by sku
       )
       select sku, coalesce(views, 0) as views, coalesce(units, 0) as "soldUnits",
         newest.name_id as "nameId", newest.name_en as "nameEn"
       from viewed full join sold using (sku) left join lateral (
         select name_id, name_en from sale_line join sale using (kiosk_id, sale_id)
         where sale_line.sku = coalesce(viewed.sku, sold.sku) and business_date >= $1
         order by placed_at_ms desc limit 1
       ) as newest on true`,
      [firstDate],
    ),
});

/** `2026-11-24` of `2026-11-24T14`; as texts an hour is not before its own date. */
const DATE = "left(hour, 10)";
