import type { OpenRefund } from "../../core/ports/journal.ts";
import type { BooksIndex } from "./books-index.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";

/** Answers from the projections. */
export const createProjectionsIndex = (db: SqliteDatabase): BooksIndex => {
  const openSales = db
    .prepare<[], string>("SELECT sale_id FROM sale WHERE is_closed = 0 ORDER BY position")
    .pluck();
  const openCharges = db
    .prepare<[], string>(
      "SELECT sale_id FROM charge WHERE status NOT IN ('paid', 'closed') ORDER BY position",
    )
    .pluck();
  const openVouchers = db
    .prepare<[], string>(
      "SELECT sale_id FROM voucher_part WHERE status = 'wanted' ORDER BY position",
    )
    .pluck();
  const waitingPickUps = db
    .prepare<[], string>(`
      SELECT sale_id FROM pick_up JOIN sale USING (sale_id)
      WHERE is_opened = 0 AND is_closed = 0 ORDER BY pick_up.position
    `)
    .pluck();
  const saleOfCharge = db
    .prepare<[chargeId: string], string>("SELECT sale_id FROM charge WHERE charge_id = ?")
    .pluck();
  const saleOfOrderCode = db
    .prepare<[orderCode: string], string>(
      "SELECT sale_id FROM sale WHERE order_code = ? ORDER BY position DESC LIMIT 1",
    )
    .pluck();
  // A bare parameter here makes SQLite plan the statement anew for every value.
  const promised = db
    .prepare<[sku: string, orderedAfter: string], number>(`
      SELECT count(*) FROM sale_line JOIN sale USING (sale_id)
      WHERE sku = CAST(? AS TEXT) AND ordered_on > ? AND sale_line.state <> 'refund-owed'
        AND (sale.state = 'paid' OR is_charge_paid OR is_closed = 0
          OR EXISTS (SELECT 1 FROM charge WHERE charge.sale_id = sale.sale_id
            AND status NOT IN ('paid', 'closed')))
    `)
    .pluck();
  const openRefunds = db.prepare<[], OpenRefund>(`
    SELECT refund_id AS refundId, sale_id AS saleId, coalesce(order_code, '') AS orderCode,
      amount_rupiah AS amountRupiah, voucher_rupiah AS voucherRupiah, reason,
      due_date AS dueDate
    FROM refund_owed LEFT JOIN sale USING (sale_id)
    WHERE settled_how IS NULL ORDER BY refund_owed.position
  `);
  const lastPacket = db
    .prepare<[board: string], number>("SELECT last_packet_no FROM packet_counter WHERE board = ?")
    .pluck();

  return {
    openSaleIds: () => openSales.all(),
    openChargeSaleIds: () => openCharges.all(),
    openVoucherSaleIds: () => openVouchers.all(),
    waitingPickUpSaleIds: () => waitingPickUps.all(),
    saleIdOfCharge: (chargeId) => saleOfCharge.get(chargeId) ?? null,
    saleIdOfOrderCode: (orderCode) => saleOfOrderCode.get(orderCode) ?? null,
    promisedUnits: (sku, orderedAfter) => promised.get(sku, orderedAfter) ?? 0,
    openRefunds: () => openRefunds.all(),
    lastPacketNo: (board) => lastPacket.get(board) ?? 0,
  };
};
