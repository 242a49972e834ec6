import type { Slot } from "../../../core/catalogue/catalogue-snapshot.ts";
import type { SqliteDatabase } from "../sqlite-database.ts";
import type { Projection } from "./projection.ts";

type Placement = Pick<Slot, "slotId" | "board" | "sku" | "variantId">;

/**
 * The adopted snapshot and which slot is on which board for which product. A slot that left the
 * planogram stays known: goods may still be in it and attempts may name it. A product that the
 * restocker put into a slot stays until the hub plans another one there.
 */
export const createPlanogramProjection = (db: SqliteDatabase): Projection => {
  const adopt = db.prepare<[number]>(
    "INSERT INTO adopted_snapshot (id, position) VALUES (1, ?) ON CONFLICT DO UPDATE SET position = excluded.position",
  );
  const unassignAll = db.prepare<[]>("UPDATE slot SET is_assigned = 0");
  const assign = db.prepare<Placement>(`
    INSERT INTO slot (slot_id, board, sku, variant_id, planned_sku, planned_variant_id, is_assigned)
    VALUES (@slotId, @board, @sku, @variantId, @sku, @variantId, 1)
    ON CONFLICT DO UPDATE SET board = excluded.board, is_assigned = 1,
      (sku, variant_id) = (SELECT
        CASE WHEN planned_sku = excluded.sku AND planned_variant_id IS excluded.variant_id
          THEN slot.sku ELSE excluded.sku END,
        CASE WHEN planned_sku = excluded.sku AND planned_variant_id IS excluded.variant_id
          THEN slot.variant_id ELSE excluded.variant_id END),
      planned_sku = excluded.planned_sku, planned_variant_id = excluded.planned_variant_id
  `);
  const reassign = db.prepare<Omit<Placement, "board">>(
    "UPDATE slot SET sku = @sku, variant_id = @variantId WHERE slot_id = @slotId",
  );

  return (fact, stored) => {
    if (fact.kind === "slot-reassigned") {
      reassign.run({ slotId: fact.slotId, sku: fact.sku, variantId: fact.variantId });
    }
    if (fact.kind !== "catalogue-adopted") return;
    adopt.run(stored.position);
    unassignAll.run();
    for (const { slotId, board, sku, variantId } of fact.snapshot.slots) {
      assign.run({ slotId, board, sku, variantId });
    }
  };
};
