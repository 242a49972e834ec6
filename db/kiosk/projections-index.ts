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
  const saleOfCharge = db
    .prepare<[chargeId: string], string>("SELECT sale_id FROM charge WHERE charge_id = ?")
    .pluck();
  const lastPacket = db
    .prepare<[board: string], number>("SELECT last_packet_no FROM packet_counter WHERE board = ?")
    .pluck();

  return {
    openSaleIds: () => openSales.all(),
    openChargeSaleIds: () => openCharges.all(),
    saleIdOfCharge: (chargeId) => saleOfCharge.get(chargeId) ?? null,
    lastPacketNo: (board) => lastPacket.get(board) ?? 0,
  };
};
