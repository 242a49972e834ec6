import type { OpenRefund } from "../../core/ports/journal.ts";
import type { BooksIndex } from "./books-index.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";

/**
 * The same answers from the facts alone. It reads all of them, so it serves only while the
 * projections are unsound: a paid sale must be found and a packet number not reused even then.
 */
export const createFactsIndex = (db: SqliteDatabase): BooksIndex => {
  const texts = <P extends unknown[]>(sql: string) => db.prepare<P, string>(sql).pluck();
  const openSales = texts<[]>(`
    SELECT subject FROM fact AS placed WHERE kind = 'order-placed' AND NOT ${CLOSED}
    ORDER BY position
  `);
  const openCharges = texts<[]>(`
    SELECT subject FROM fact AS placed WHERE kind = 'charge-requested'
      AND NOT EXISTS (SELECT 1 FROM fact
        WHERE subject = placed.subject AND kind IN ('payment-proved', 'charge-closed'))
    ORDER BY position
  `);
  const openVouchers = texts<[]>(`
    SELECT subject FROM fact AS placed WHERE kind = 'order-placed'
      AND CAST(payload AS TEXT) ->> '$.voucher' IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM fact
        WHERE subject = placed.subject AND kind IN ('voucher-consumed', 'voucher-released'))
    ORDER BY position
  `);
  const waitingPickUps = texts<[]>(`
    SELECT subject FROM fact AS placed WHERE kind = 'pick-up-promised' AND NOT ${CLOSED}
      AND NOT EXISTS (SELECT 1 FROM fact
        WHERE subject = placed.subject AND kind = 'pick-up-opened' AND position > placed.position)
    GROUP BY subject ORDER BY min(position)
  `);
  const saleOfCharge = texts<[chargeId: string]>(`
    SELECT subject FROM fact
    WHERE kind = 'charge-requested' AND CAST(payload AS TEXT) ->> '$.chargeId' = ?
    ORDER BY position LIMIT 1
  `);
  const saleOfOrderCode = texts<[orderCode: string]>(`
    SELECT subject FROM fact
    WHERE kind = 'order-placed' AND CAST(payload AS TEXT) ->> '$.orderCode' = ?
    ORDER BY position DESC LIMIT 1
  `);
  const promised = db.prepare<[sku: string, orderedAfter: string], number>(PROMISED).pluck();
  const openRefunds = db.prepare<[], OpenRefund>(OPEN_REFUNDS);
  const lastPacket = db.prepare<[board: string], number>(LAST_PACKET).pluck();

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

/** The sale `placed` is about was closed and not reopened for a pick-up since. */
const CLOSED = `EXISTS (SELECT 1 FROM fact AS closing
  WHERE closing.subject = placed.subject AND closing.kind = 'sale-closed'
    AND NOT EXISTS (SELECT 1 FROM fact WHERE subject = placed.subject
      AND kind = 'pick-up-promised' AND position > closing.position))`;

const PROMISED = `
  SELECT count(*) FROM fact AS placed, json_each(CAST(placed.payload AS TEXT), '$.lines') AS line
  WHERE placed.kind = 'order-placed' AND line.value ->> '$.sku' = ? AND placed.business_date > ?
    AND NOT EXISTS (SELECT 1 FROM fact WHERE subject = placed.subject AND kind = 'refund-owed'
      AND (CAST(payload AS TEXT) ->> '$.lineId' = line.value ->> '$.lineId'
        OR CAST(payload AS TEXT) ->> '$.reason' IN ('not-served', 'not-collected')
          AND CAST(payload AS TEXT) ->> '$.lineId' IS NULL
          -- What was tried or has a code is not settled by a refund of the whole.
          AND NOT EXISTS (SELECT 1 FROM fact AS tried WHERE tried.subject = placed.subject
            AND tried.kind IN ('dispense-started', 'code-issued')
            AND CAST(tried.payload AS TEXT) ->> '$.lineId' = line.value ->> '$.lineId')))
    AND (NOT ${CLOSED}
      OR EXISTS (SELECT 1 FROM fact WHERE subject = placed.subject
        AND (kind = 'payment-proved' OR kind = 'voucher-consumed'
          AND CAST(payload AS TEXT) ->> '$.receiptNumber' IS NOT NULL))
      OR EXISTS (SELECT 1 FROM fact WHERE subject = placed.subject AND kind = 'charge-requested')
        AND NOT EXISTS (SELECT 1 FROM fact WHERE subject = placed.subject
          AND kind = 'charge-closed'))`;

/** A refund told twice is one refund. */
const OPEN_REFUNDS = `
  SELECT payload ->> '$.refundId' AS refundId, payload ->> '$.saleId' AS saleId,
    coalesce((SELECT CAST(payload AS TEXT) ->> '$.orderCode' FROM fact
      WHERE subject = owed.subject AND kind = 'order-placed' ORDER BY position LIMIT 1), '')
      AS orderCode,
    payload ->> '$.amountRupiah' AS amountRupiah,
    coalesce(payload ->> '$.voucherRupiah', 0) AS voucherRupiah,
    payload ->> '$.reason' AS reason, payload ->> '$.dueDate' AS dueDate
  FROM (SELECT min(position) AS position, subject, CAST(payload AS TEXT) AS payload FROM fact
    WHERE kind = 'refund-owed' GROUP BY CAST(payload AS TEXT) ->> '$.refundId') AS owed
  WHERE NOT EXISTS (SELECT 1 FROM fact AS settled WHERE settled.subject = owed.subject
    AND settled.kind = 'refund-settled'
    AND CAST(settled.payload AS TEXT) ->> '$.refundId' = owed.payload ->> '$.refundId')
  ORDER BY position`;

/** The board is the one the slot had in the last snapshot that named it before the attempt. */
const LAST_PACKET = `
  WITH attempt AS (
    SELECT position, CAST(payload AS TEXT) ->> '$.slotId' AS slot_id,
      CAST(payload AS TEXT) ->> '$.packetNo' AS packet_no
    FROM fact WHERE kind IN ('dispense-started', 'test-vend')
  ), placement AS (
    SELECT fact.position, slot.value ->> '$.slotId' AS slot_id, slot.value ->> '$.board' AS board
    FROM fact, json_each(CAST(fact.payload AS TEXT), '$.snapshot.slots') AS slot
    WHERE fact.kind = 'catalogue-adopted'
  )
  SELECT packet_no FROM attempt
  WHERE packet_no IS NOT NULL AND ? = (SELECT board FROM placement
    WHERE placement.slot_id = attempt.slot_id AND placement.position < attempt.position
    ORDER BY placement.position DESC LIMIT 1)
  ORDER BY position DESC LIMIT 1`;
