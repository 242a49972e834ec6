import type { SqliteDatabase } from "../sqlite-database.ts";
import type { Projection } from "./projection.ts";

/** Which sales are open and which were paid, with what receipt number and on which day. */
export const createSaleProjection = (db: SqliteDatabase): Projection => {
  const place = db.prepare<{
    saleId: string;
    position: number;
    orderCode: string;
    totalRupiah: number;
  }>(`
    INSERT INTO sale (sale_id, position, order_code, total_rupiah, state, is_closed)
    VALUES (@saleId, @position, @orderCode, @totalRupiah, 'ordered', 0)
    ON CONFLICT DO NOTHING
  `);
  const abandon = db.prepare<[saleId: string]>(
    "UPDATE sale SET state = 'abandoned' WHERE sale_id = ? AND state = 'ordered'",
  );
  const pay = db.prepare<{ saleId: string; receiptNumber: string; businessDate: string }>(`
    UPDATE sale SET state = 'paid', receipt_number = @receiptNumber,
      paid_business_date = @businessDate
    WHERE sale_id = @saleId AND state <> 'paid'
  `);
  const close = db.prepare<[saleId: string]>("UPDATE sale SET is_closed = 1 WHERE sale_id = ?");

  return (fact, { position, businessDate }) => {
    switch (fact.kind) {
      case "order-placed": {
        const { saleId, orderCode, totalRupiah } = fact;
        place.run({ saleId, position, orderCode, totalRupiah });
        return;
      }
      case "charge-abandoned":
        abandon.run(fact.saleId);
        return;
      case "payment-proved":
        pay.run({ saleId: fact.saleId, receiptNumber: fact.receiptNumber, businessDate });
        return;
      case "sale-closed":
        close.run(fact.saleId);
        return;
      default:
        return;
    }
  };
};
