import type { SqliteDatabase } from "../sqlite-database.ts";
import type { Projection } from "./projection.ts";

/** Which sales are open and which were paid, with what receipt number and on which day. */
export const createSaleProjection = (db: SqliteDatabase): Projection => {
  const place = db.prepare<{
    saleId: string;
    position: number;
    orderCode: string;
    totalRupiah: number;
    chargeRupiah: number;
  }>(`
    INSERT INTO sale (sale_id, position, order_code, total_rupiah, charge_rupiah, is_charge_paid,
      state, is_closed)
    VALUES (@saleId, @position, @orderCode, @totalRupiah, @chargeRupiah, 0, 'ordered', 0)
    ON CONFLICT DO NOTHING
  `);
  const abandon = db.prepare<[saleId: string]>(
    "UPDATE sale SET state = 'abandoned' WHERE sale_id = ? AND state = 'ordered'",
  );
  const payCharge = db.prepare<[saleId: string]>(
    "UPDATE sale SET is_charge_paid = 1 WHERE sale_id = ?",
  );
  // Law 1: paid once the charge and the voucher make the whole price.
  const takeIn = db.prepare<{
    saleId: string;
    receiptNumber: string | null;
    businessDate: string;
  }>(`
    UPDATE sale SET receipt_number = coalesce(receipt_number, @receiptNumber),
      paid_business_date = @businessDate,
      state = CASE WHEN (is_charge_paid OR charge_rupiah = 0) AND NOT EXISTS (
          SELECT 1 FROM voucher_part WHERE sale_id = @saleId AND status <> 'consumed'
        ) THEN 'paid' ELSE state END
    WHERE sale_id = @saleId AND state <> 'paid'
  `);
  const setClosed = db.prepare<[isClosed: number, saleId: string]>(
    "UPDATE sale SET is_closed = ? WHERE sale_id = ?",
  );

  return (fact, { position, businessDate }) => {
    switch (fact.kind) {
      case "order-placed": {
        const { saleId, orderCode, totalRupiah, voucher } = fact;
        const chargeRupiah = totalRupiah - (voucher?.amountRupiah ?? 0);
        place.run({ saleId, position, orderCode, totalRupiah, chargeRupiah });
        return;
      }
      case "charge-abandoned":
        abandon.run(fact.saleId);
        return;
      case "payment-proved":
        payCharge.run(fact.saleId);
        takeIn.run({ saleId: fact.saleId, receiptNumber: fact.receiptNumber, businessDate });
        return;
      case "voucher-consumed":
        takeIn.run({ saleId: fact.saleId, receiptNumber: fact.receiptNumber, businessDate });
        return;
      case "pick-up-promised":
        setClosed.run(0, fact.saleId);
        return;
      case "sale-closed":
        setClosed.run(1, fact.saleId);
        return;
      default:
        return;
    }
  };
};
