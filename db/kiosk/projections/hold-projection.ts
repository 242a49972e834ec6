import type { SqliteDatabase } from "../sqlite-database.ts";
import type { Projection } from "./projection.ts";

/**
 * One row a unit promised to an open order or a pick-up; lines without a slot hold nothing. A hold
 * follows its line to another slot and ends with delivery, doubt, a refund of the line or of all that
 * was not served, or the end of a charge that was not paid.
 */
export const createHoldProjection = (db: SqliteDatabase): Projection => {
  const hold = db.prepare<[saleId: string, lineId: string, slotId: string]>(`
    INSERT INTO hold (sale_id, line_id, slot_id) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET slot_id = excluded.slot_id
  `);
  const release = db.prepare<[saleId: string, lineId: string]>(
    "DELETE FROM hold WHERE sale_id = ? AND line_id = ?",
  );
  const releaseUnpaid = db.prepare<{ saleId: string }>(`
    DELETE FROM hold WHERE sale_id = @saleId
      AND NOT EXISTS (SELECT 1 FROM sale WHERE sale_id = @saleId AND (state = 'paid' OR is_charge_paid))
  `);
  // A charge that may still be paid keeps its goods until the acquirer's final word.
  const releaseSettled = db.prepare<{ saleId: string }>(`
    DELETE FROM hold WHERE sale_id = @saleId
      AND NOT EXISTS (SELECT 1 FROM charge WHERE sale_id = @saleId
        AND status NOT IN ('paid', 'closed'))
  `);
  // Of a refund of the whole: only the lines it settled. The money projection ran before.
  const releaseRefunded = db.prepare<[saleId: string]>(`
    DELETE FROM hold WHERE sale_id = ? AND EXISTS (SELECT 1 FROM sale_line
      WHERE sale_line.sale_id = hold.sale_id AND sale_line.line_id = hold.line_id
        AND state = 'refund-owed')
  `);

  return (fact) => {
    switch (fact.kind) {
      case "order-placed":
        for (const { lineId, slotId } of fact.lines) {
          if (slotId !== null) hold.run(fact.saleId, lineId, slotId);
        }
        return;
      case "pick-up-promised":
        for (const { lineId, slotId } of fact.lines) hold.run(fact.saleId, lineId, slotId);
        return;
      case "dispense-started":
        hold.run(fact.saleId, fact.lineId, fact.slotId);
        return;
      case "dispense-finished":
        // After proven non-delivery a twin slot may be tried: the unit stays promised.
        if (fact.outcome !== "not-delivered") release.run(fact.saleId, fact.lineId);
        return;
      case "refund-owed":
        if (fact.lineId === null) releaseRefunded.run(fact.saleId);
        else release.run(fact.saleId, fact.lineId);
        return;
      case "charge-closed":
        releaseUnpaid.run({ saleId: fact.saleId });
        return;
      case "sale-closed":
        releaseSettled.run({ saleId: fact.saleId });
        return;
      default:
        return;
    }
  };
};
