import { type Bucket, NO_AMOUNTS } from "../../core/day/bucket.ts";
import type { DayTables } from "../../core/day/day-tables.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";

/** What the projections say of a date, for the report that is computed from facts to be held against. */
export const createDayTables = (db: SqliteDatabase): ((date: string) => DayTables) => {
  const total = db.prepare<[date: string], { received: number; delivered: number }>(`
    SELECT paid_rupiah + voucher_rupiah AS received, delivered_rupiah AS delivered
    FROM day_total WHERE business_date = ?
  `);
  const closing = db.prepare<[date: string], { bucket: Bucket; closing: number }>(`
    SELECT bucket, closing_rupiah AS closing FROM day_bucket AS day
    WHERE business_date = (SELECT max(business_date) FROM day_bucket
      WHERE bucket = day.bucket AND business_date <= ?)
  `);

  return (date) => {
    const row = total.get(date);
    return {
      receivedRupiah: row?.received ?? 0,
      deliveredRupiah: row?.delivered ?? 0,
      closing: {
        ...NO_AMOUNTS,
        ...Object.fromEntries(closing.all(date).map((one) => [one.bucket, one.closing])),
      },
    };
  };
};
