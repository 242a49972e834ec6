import type { SqliteDatabase } from "../sqlite-database.ts";

export type Bucket = "unassigned" | "to-deliver" | "in-flight" | "unknown" | "refund-owed";

/** Totals a business day. For every day and bucket: opening + new = closing + settled (law 5). */
export interface DayTable {
  readonly add: (date: string, bucket: Bucket, amountRupiah: number) => void;
  readonly settle: (date: string, bucket: Bucket, amountRupiah: number) => void;
  /** Money came in; nothing was said yet about what it is for. */
  readonly receive: (date: string, amountRupiah: number) => void;
  readonly deliver: (date: string, amountRupiah: number) => void;
}

interface DayFlow {
  readonly date: string;
  readonly payments: number;
  readonly paidRupiah: number;
  readonly deliveredUnits: number;
  readonly deliveredRupiah: number;
}

export const createDayTable = (db: SqliteDatabase): DayTable => {
  const flow = db.prepare<{
    date: string;
    bucket: Bucket;
    newRupiah: number;
    settledRupiah: number;
  }>(`
    INSERT INTO day_bucket (business_date, bucket, opening_rupiah, new_rupiah, settled_rupiah)
    VALUES (@date, @bucket, coalesce((
        SELECT closing_rupiah FROM day_bucket
        WHERE bucket = @bucket AND business_date < @date ORDER BY business_date DESC LIMIT 1
      ), 0), @newRupiah, @settledRupiah)
    ON CONFLICT DO UPDATE SET new_rupiah = new_rupiah + excluded.new_rupiah,
      settled_rupiah = settled_rupiah + excluded.settled_rupiah
  `);
  const total = db.prepare<DayFlow>(`
    INSERT INTO day_total (business_date, payments, paid_rupiah, delivered_units, delivered_rupiah)
    VALUES (@date, @payments, @paidRupiah, @deliveredUnits, @deliveredRupiah)
    ON CONFLICT DO UPDATE SET payments = payments + excluded.payments,
      paid_rupiah = paid_rupiah + excluded.paid_rupiah,
      delivered_units = delivered_units + excluded.delivered_units,
      delivered_rupiah = delivered_rupiah + excluded.delivered_rupiah
  `);
  const add = (date: string, bucket: Bucket, newRupiah: number) => {
    if (newRupiah !== 0) flow.run({ date, bucket, newRupiah, settledRupiah: 0 });
  };

  return {
    add,
    settle: (date, bucket, settledRupiah) => {
      if (settledRupiah !== 0) flow.run({ date, bucket, newRupiah: 0, settledRupiah });
    },
    receive: (date, paidRupiah) => {
      total.run({ date, payments: 1, paidRupiah, deliveredUnits: 0, deliveredRupiah: 0 });
      add(date, "unassigned", paidRupiah);
    },
    deliver: (date, deliveredRupiah) => {
      total.run({ date, payments: 0, paidRupiah: 0, deliveredUnits: 1, deliveredRupiah });
    },
  };
};
