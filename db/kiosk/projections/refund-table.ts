import type { FactOf } from "../../../core/journal/fact.ts";
import type { PlacedFact } from "../fact-table.ts";
import type { SqliteDatabase } from "../sqlite-database.ts";

export interface RefundParts {
  readonly amountRupiah: number;
  /** The part that goes back to the goods voucher it came from. */
  readonly voucherRupiah: number;
}

type Moment = Pick<PlacedFact, "position" | "businessDate">;

/** Every refund the lapas owes or owed, and how it ended. */
export interface RefundTable {
  /** False when it was there already. */
  readonly owe: (at: Moment, fact: FactOf<"refund-owed">) => boolean;
  /** What was owed; null when nothing open has this id. */
  readonly settle: (date: string, fact: FactOf<"refund-settled">) => RefundParts | null;
}

export const createRefundTable = (db: SqliteDatabase): RefundTable => {
  const insert = db.prepare<FactOf<"refund-owed"> & Moment>(`
    INSERT INTO refund_owed (refund_id, position, sale_id, charge_id, line_id,
      amount_rupiah, voucher_rupiah, reason, due_date, business_date)
    VALUES (@refundId, @position, @saleId, @chargeId, @lineId, @amountRupiah, @voucherRupiah, @reason,
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
    owe: ({ position, businessDate }, fact) =>
      insert.run({ ...fact, position, businessDate }).changes > 0,
    settle: (businessDate, fact) => settle.get({ ...fact, businessDate }) ?? null,
  };
};
