import type { SqliteDatabase } from "../sqlite-database.ts";
import type { Projection } from "./projection.ts";

/**
 * One row a test vend until it has ended: a test after which no unit is out ends at once, any other with
 * the word of a person, or when somebody fills or counts the slot.
 */
export const createTestVendProjection = (db: SqliteDatabase): Projection => {
  const begin = db.prepare<[vendId: string, slotId: string, position: number]>(
    "INSERT INTO test_vend (vend_id, slot_id, position, is_out) VALUES (?, ?, ?, 0) ON CONFLICT DO NOTHING",
  );
  const unitIsOut = db.prepare<[vendId: string]>(
    "UPDATE test_vend SET is_out = 1 WHERE vend_id = ?",
  );
  const end = db.prepare<[vendId: string]>("DELETE FROM test_vend WHERE vend_id = ?");
  const endInSlot = db.prepare<[slotId: string]>("DELETE FROM test_vend WHERE slot_id = ?");

  return (fact, { position }) => {
    switch (fact.kind) {
      case "test-vend":
        begin.run(fact.vendId, fact.slotId, position);
        return;
      case "device-tested":
        if (fact.unitsOut > 0) unitIsOut.run(fact.testId);
        else end.run(fact.testId);
        return;
      case "test-vend-ended":
        end.run(fact.vendId);
        return;
      case "slot-loaded":
      case "slot-counted":
        endInSlot.run(fact.slotId);
        return;
      default:
        return;
    }
  };
};
