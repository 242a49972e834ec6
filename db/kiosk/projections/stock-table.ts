import type { FactOf } from "../../../core/journal/fact.ts";
import type { SqliteDatabase } from "../sqlite-database.ts";

type Outcome = FactOf<"dispense-finished">["outcome"];

export interface StockTable {
  /** Gives the slot a row, empty and with the product the planogram names, if it has none. */
  readonly ensure: (slotId: string) => void;
  /** An empty slot takes the planogram's product; one with goods in it keeps what it has. */
  readonly reassignWhenEmpty: (slotId: string) => void;
  readonly load: (load: FactOf<"slot-loaded">) => void;
  /** More than the books knew of: the slot is empty and in doubt. */
  readonly takeOut: (slotId: string, units: number) => void;
  readonly count: (slotId: string, units: number) => void;
  readonly doubt: (slotId: string) => void;
  /** Nobody knows what any slot holds. */
  readonly doubtAll: () => void;
  readonly units: (slotId: string) => number;
  /** The restocker has it, or gave it back. */
  readonly takeInHands: (slotId: string, isInHands: boolean) => void;
  readonly startAttempt: (attemptId: string) => void;
  /** The outcome the attempt had before; null when it had none. */
  readonly finishAttempt: (attemptId: string, outcome: Outcome) => Outcome | null;
}

export const createStockTable = (db: SqliteDatabase): StockTable => {
  const ensure = db.prepare<{ slotId: string }>(`
    INSERT INTO slot_stock (slot_id, sku, variant_id, units, in_doubt, best_before)
    VALUES (@slotId, coalesce((SELECT sku FROM slot WHERE slot_id = @slotId), ''),
      (SELECT variant_id FROM slot WHERE slot_id = @slotId), 0, 0, NULL)
    ON CONFLICT DO NOTHING
  `);
  const reassign = db.prepare<[slotId: string]>(`
    UPDATE slot_stock SET best_before = NULL, edition_number = NULL, (sku, variant_id) =
      (SELECT sku, variant_id FROM slot WHERE slot.slot_id = slot_stock.slot_id)
    WHERE slot_id = ? AND units = 0 AND EXISTS
      (SELECT 1 FROM slot WHERE slot.slot_id = slot_stock.slot_id AND is_assigned = 1)
  `);
  const forgetGone = db.prepare<[slotId: string]>(`
    UPDATE slot_stock SET best_before = NULL, edition_number = NULL WHERE slot_id = ? AND units = 0
  `);
  // Goods of another product still inside: the sum is kept, but nobody can say what would come out.
  const load = db.prepare<{
    slotId: string;
    sku: string;
    variantId: string | null;
    addedUnits: number;
    bestBefore: string | null;
    editionNumber: number | null;
  }>(`
    INSERT INTO slot_stock (slot_id, sku, variant_id, units, in_doubt, best_before, edition_number)
    VALUES (@slotId, @sku, @variantId, @addedUnits, 0, @bestBefore, @editionNumber)
    ON CONFLICT DO UPDATE SET
      in_doubt = units > 0 AND (sku <> @sku OR variant_id IS NOT @variantId),
      best_before = CASE
        WHEN units = 0 THEN @bestBefore
        WHEN @addedUnits = 0 OR @bestBefore IS NULL THEN best_before
        ELSE min(coalesce(best_before, @bestBefore), @bestBefore)
      END,
      edition_number = CASE WHEN units = 0 THEN @editionNumber END,
      sku = @sku, variant_id = @variantId, units = units + @addedUnits
  `);
  const takeOut = db.prepare<{ slotId: string; units: number }>(`
    UPDATE slot_stock SET units = max(units - @units, 0), in_doubt = in_doubt OR units < @units
    WHERE slot_id = @slotId
  `);
  const count = db.prepare<{ slotId: string; units: number }>(
    "UPDATE slot_stock SET units = @units, in_doubt = 0 WHERE slot_id = @slotId",
  );
  const doubt = db.prepare<[slotId: string]>(
    "UPDATE slot_stock SET in_doubt = 1 WHERE slot_id = ?",
  );
  const doubtAll = db.prepare<[]>("UPDATE slot_stock SET in_doubt = 1");
  const units = db
    .prepare<[slotId: string], number>("SELECT units FROM slot_stock WHERE slot_id = ?")
    .pluck();
  const setInHands = db.prepare<[isInHands: number, slotId: string]>(
    "UPDATE slot_stock SET in_hands = ? WHERE slot_id = ?",
  );
  const startAttempt = db.prepare<[attemptId: string]>(
    "INSERT INTO attempt (attempt_id, outcome) VALUES (?, NULL) ON CONFLICT DO NOTHING",
  );
  const outcomeOf = db.prepare<[attemptId: string], { outcome: Outcome | null }>(
    "SELECT outcome FROM attempt WHERE attempt_id = ?",
  );
  const finishAttempt = db.prepare<[attemptId: string, outcome: Outcome]>(`
    INSERT INTO attempt (attempt_id, outcome) VALUES (?, ?)
    ON CONFLICT DO UPDATE SET outcome = excluded.outcome
  `);
  const afterTaking = (slotId: string) => {
    forgetGone.run(slotId);
    reassign.run(slotId);
  };

  return {
    ensure: (slotId) => {
      ensure.run({ slotId });
    },
    reassignWhenEmpty: (slotId) => {
      reassign.run(slotId);
    },
    load: ({ slotId, sku, variantId, addedUnits, bestBefore, editionNumber }) => {
      load.run({ slotId, sku, variantId, addedUnits, bestBefore, editionNumber });
    },
    takeOut: (slotId, units) => {
      takeOut.run({ slotId, units });
      afterTaking(slotId);
    },
    count: (slotId, units) => {
      count.run({ slotId, units });
      afterTaking(slotId);
    },
    doubt: (slotId) => {
      doubt.run(slotId);
    },
    doubtAll: () => {
      doubtAll.run();
    },
    units: (slotId) => units.get(slotId) ?? 0,
    takeInHands: (slotId, isInHands) => {
      setInHands.run(Number(isInHands), slotId);
    },
    startAttempt: (attemptId) => {
      startAttempt.run(attemptId);
    },
    finishAttempt: (attemptId, outcome) => {
      const before = outcomeOf.get(attemptId)?.outcome ?? null;
      // Once seen to leave, a unit has left: later, weaker evidence does not bring it back.
      if (before !== "delivered") finishAttempt.run(attemptId, outcome);
      return before;
    },
  };
};
