import type { BooksIndex } from "./books-index.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";

/**
 * The same answers from the facts alone. It reads all of them, so it serves only while the
 * projections are unsound: a paid sale must be found and a packet number not reused even then.
 */
export const createFactsIndex = (db: SqliteDatabase): BooksIndex => {
  const openSales = db
    .prepare<[], string>(`
      SELECT subject FROM fact AS placed
      WHERE kind = 'order-placed' AND NOT EXISTS (SELECT 1 FROM fact
        WHERE subject = placed.subject AND kind = 'sale-closed')
      ORDER BY position
    `)
    .pluck();
  const openCharges = db
    .prepare<[], string>(`
      SELECT subject FROM fact AS requested
      WHERE kind = 'charge-requested' AND NOT EXISTS (SELECT 1 FROM fact
        WHERE subject = requested.subject AND kind IN ('payment-proved', 'charge-closed'))
      ORDER BY position
    `)
    .pluck();
  const saleOfCharge = db
    .prepare<[chargeId: string], string>(`
      SELECT subject FROM fact
      WHERE kind = 'charge-requested' AND CAST(payload AS TEXT) ->> '$.chargeId' = ?
      ORDER BY position LIMIT 1
    `)
    .pluck();
  // The board is the one the slot had in the last snapshot that named it before the attempt.
  const lastPacket = db
    .prepare<[board: string], number>(`
      WITH attempt AS (
        SELECT position, CAST(payload AS TEXT) ->> '$.slotId' AS slot_id,
          CAST(payload AS TEXT) ->> '$.packetNo' AS packet_no
        FROM fact WHERE kind = 'dispense-started'
      ), placement AS (
        SELECT fact.position, slot.value ->> '$.slotId' AS slot_id,
          slot.value ->> '$.board' AS board
        FROM fact, json_each(CAST(fact.payload AS TEXT), '$.snapshot.slots') AS slot
        WHERE fact.kind = 'catalogue-adopted'
      )
      SELECT packet_no FROM attempt
      WHERE packet_no IS NOT NULL AND ? = (SELECT board FROM placement
        WHERE placement.slot_id = attempt.slot_id AND placement.position < attempt.position
        ORDER BY placement.position DESC LIMIT 1)
      ORDER BY position DESC LIMIT 1
    `)
    .pluck();

  return {
    openSaleIds: () => openSales.all(),
    openChargeSaleIds: () => openCharges.all(),
    saleIdOfCharge: (chargeId) => saleOfCharge.get(chargeId) ?? null,
    lastPacketNo: (board) => lastPacket.get(board) ?? 0,
  };
};
