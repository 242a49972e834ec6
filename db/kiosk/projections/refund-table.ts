import type { FactOf } from "../../../core/journal/fact.ts";
import type { SqliteDatabase } from "../sqlite-database.ts";

export interface RefundParts {
  readonly amountRupiah: number;
  /** The part that goes back to the goods voucher it came from. */
  readonly voucherRupiah: number;
}

/** Every refund the lapas owes or owed, and how it ended. */
export interface RefundTable {
  /** False when it was there already. */
  readonly owe: (date: string, fact: FactOf<"refund-owed">) => boolean;
  /** What was owed; null when nothing open has this id. */
  readonly settle: (date: string, fact: FactOf<"refund-settled">) => RefundParts | null;
}

export const createRefundTable = (db: SqliteDatabase): RefundTable => {
  const insert = db.prepare<FactOf<"refund-owed"> & { businessDate: string }>(`
    INSERT INTO refund_owed (refund_id, sale_id, charge_id, line_id, amount_rupiah,
      voucher_rupiah, reason, due_date, business_date)
    VALUES (@refundId, @saleId, @chargeId, @lineId, @amountRupiah, @voucherRupiah, @reason,
      @dueDate, @businessDate)
    ON CONFLICT DO NOTHING
  `);
  const settle = db.prepare<FactOf<"refund-settled"> & { businessDate: string }, RefundParts>(`
    UPDATE refund_owed SET settled_how = @how, document_number = @documentNumber,
      settled_on = @businessDate
    WHERE refund_id = @refundId AND settled_how IS NULL
    RETURNING amount_rupiah AS amountRupiah, voucher_rupiah AS voucherRupiah
  `);

  return {
    owe: (businessDate, fact) => insert.run({ ...fact, businessDate }).changes > 0,
    settle: (businessDate, fact) => settle.get({ ...fact, businessDate }) ?? null,
  };
};
