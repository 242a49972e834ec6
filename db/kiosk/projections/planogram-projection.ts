import type { Slot } from "../../../core/catalogue/catalogue-snapshot.ts";
import type { SqliteDatabase } from "../sqlite-database.ts";
import type { Projection } from "./projection.ts";

/**
 * The adopted snapshot and which slot is on which board for which product. A slot that left the
 * planogram stays known: goods may still be in it and attempts may name it.
 */
export const createPlanogramProjection = (db: SqliteDatabase): Projection => {
  const adopt = db.prepare<[number]>(
    "INSERT INTO adopted_snapshot (id, position) VALUES (1, ?) ON CONFLICT DO UPDATE SET position = excluded.position",
  );
  const unassignAll = db.prepare<[]>("UPDATE slot SET is_assigned = 0");
  const assign = db.prepare<Pick<Slot, "slotId" | "board" | "sku" | "variantId">>(`
    INSERT INTO slot (slot_id, board, sku, variant_id, is_assigned)
    VALUES (@slotId, @board, @sku, @variantId, 1)
    ON CONFLICT DO UPDATE SET board = excluded.board, sku = excluded.sku,
      variant_id = excluded.variant_id, is_assigned = 1
  `);

  return (fact, stored) => {
    if (fact.kind !== "catalogue-adopted") return;
    adopt.run(stored.position);
    unassignAll.run();
    for (const { slotId, board, sku, variantId } of fact.snapshot.slots) {
      assign.run({ slotId, board, sku, variantId });
    }
  };
};
