import type { Bucket } from "../../../core/day/bucket.ts";
import type { SqliteDatabase } from "../sqlite-database.ts";

/** Totals a business day. For every day and bucket: opening + new = closing + settled (law 5). */
export interface DayTable {
  readonly add: (date: string, bucket: Bucket, amountRupiah: number) => void;
  readonly settle: (date: string, bucket: Bucket, amountRupiah: number) => void;
  /** Money came in; nothing was said yet about what it is for. */
  readonly receive: (date: string, from: "charge" | "voucher", amountRupiah: number) => void;
  /** Money came to its end. */
  readonly end: (date: string, how: Partial<Endings>) => void;
}

interface Endings {
  readonly deliveredUnits: number;
  readonly deliveredRupiah: number;
  readonly refundedRupiah: number;
  /** Given out as a goods voucher, or back to the one it came from. */
  readonly voucherIssuedRupiah: number;
  readonly unclaimedRupiah: number;
}

interface DayFlow extends Endings {
  readonly payments: number;
  readonly paidRupiah: number;
  readonly voucherRupiah: number;
}

const NO_FLOW: DayFlow = {
  payments: 0,
  paidRupiah: 0,
  voucherRupiah: 0,
  deliveredUnits: 0,
  deliveredRupiah: 0,
  refundedRupiah: 0,
  voucherIssuedRupiah: 0,
  unclaimedRupiah: 0,
};

export const createDayTable = (db: SqliteDatabase): DayTable => {
  // A bare parameter in the inner WHERE makes SQLite plan the statement anew for every value.
  const flow = db.prepare<{
    date: string;
    bucket: Bucket;
    newRupiah: number;
    settledRupiah: number;
  }>(`
    INSERT INTO day_bucket (business_date, bucket, opening_rupiah, new_rupiah, settled_rupiah)
    VALUES (@date, @bucket, coalesce((
        SELECT closing_rupiah FROM day_bucket
        WHERE bucket = CAST(@bucket AS TEXT) AND business_date < @date ORDER BY business_date DESC LIMIT 1
      ), 0), @newRupiah, @settledRupiah)
    ON CONFLICT DO UPDATE SET new_rupiah = new_rupiah + excluded.new_rupiah,
      settled_rupiah = settled_rupiah + excluded.settled_rupiah
  `);
  const total = db.prepare<DayFlow & { readonly date: string }>(`
    INSERT INTO day_total (business_date, payments, paid_rupiah, voucher_rupiah, delivered_units,
      delivered_rupiah, refunded_rupiah, voucher_issued_rupiah, unclaimed_rupiah)
    VALUES (@date, @payments, @paidRupiah, @voucherRupiah, @deliveredUnits, @deliveredRupiah,
      @refundedRupiah, @voucherIssuedRupiah, @unclaimedRupiah)
    ON CONFLICT DO UPDATE SET payments = payments + excluded.payments,
      paid_rupiah = paid_rupiah + excluded.paid_rupiah,
      voucher_rupiah = voucher_rupiah + excluded.voucher_rupiah,
      delivered_units = delivered_units + excluded.delivered_units,
      delivered_rupiah = delivered_rupiah + excluded.delivered_rupiah,
      refunded_rupiah = refunded_rupiah + excluded.refunded_rupiah,
      voucher_issued_rupiah = voucher_issued_rupiah + excluded.voucher_issued_rupiah,
      unclaimed_rupiah = unclaimed_rupiah + excluded.unclaimed_rupiah
  `);
  const add = (date: string, bucket: Bucket, newRupiah: number) => {
    if (newRupiah !== 0) flow.run({ date, bucket, newRupiah, settledRupiah: 0 });
  };

  return {
    add,
    settle: (date, bucket, settledRupiah) => {
      if (settledRupiah !== 0) flow.run({ date, bucket, newRupiah: 0, settledRupiah });
    },
    receive: (date, from, amountRupiah) => {
      const money =
        from === "charge"
          ? { payments: 1, paidRupiah: amountRupiah }
          : { voucherRupiah: amountRupiah };
      total.run({ date, ...NO_FLOW, ...money });
      add(date, "unassigned", amountRupiah);
    },
    end: (date, how) => {
      total.run({ date, ...NO_FLOW, ...how });
    },
  };
};
