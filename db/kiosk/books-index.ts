import type { SqliteDatabase } from "../sqlite-database.ts";

/** Where in the facts to look. */
export interface BooksIndex {
  readonly openSaleIds: () => readonly string[];
  readonly openChargeSaleIds: () => readonly string[];
  readonly saleIdOfCharge: (chargeId: string) => string | null;
  readonly lastPacketNo: (board: string) => number;
  readonly areSound: () => boolean;
}

/** Answers from the projections. */
export const createBooksIndex = (db: SqliteDatabase): BooksIndex => {
  const openSales = db.prepare<[], { saleId: string }>(
    "SELECT sale_id AS saleId FROM sale WHERE is_closed = 0 ORDER BY position",
  );
  const openCharges = db.prepare<[], { saleId: string }>(`
    SELECT sale_id AS saleId FROM charge WHERE status NOT IN ('paid', 'closed') ORDER BY position
  `);
  const saleOfCharge = db.prepare<[chargeId: string], { saleId: string }>(
    "SELECT sale_id AS saleId FROM charge WHERE charge_id = ?",
  );
  const lastPacket = db.prepare<[board: string], { packetNo: number }>(
    "SELECT last_packet_no AS packetNo FROM packet_counter WHERE board = ?",
  );
  const isSound = db.prepare<[], { isSound: number }>(
    "SELECT is_sound AS isSound FROM projection_state",
  );

  return {
    openSaleIds: () => openSales.all().map(({ saleId }) => saleId),
    openChargeSaleIds: () => openCharges.all().map(({ saleId }) => saleId),
    saleIdOfCharge: (chargeId) => saleOfCharge.get(chargeId)?.saleId ?? null,
    lastPacketNo: (board) => lastPacket.get(board)?.packetNo ?? 0,
    areSound: () => isSound.get()?.isSound === 1,
  };
};
