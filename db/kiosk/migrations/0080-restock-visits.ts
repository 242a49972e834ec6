import type { Migration } from "../migrate.ts";

/**
 * Visits of the restocker: which slot is in hands, and which product stands in a slot where that is
 * not the one the hub planned. No fact from before tells of either, so nothing is replayed.
 */
export const restockVisits: Migration = {
  version: 80,
  up: (db) => {
    db.exec(`
      ALTER TABLE slot_stock ADD COLUMN in_hands INTEGER NOT NULL DEFAULT 0
        CHECK (in_hands IN (0, 1));
      ALTER TABLE slot ADD COLUMN planned_sku TEXT;
      ALTER TABLE slot ADD COLUMN planned_variant_id TEXT;
      UPDATE slot SET planned_sku = sku, planned_variant_id = variant_id;

      CREATE INDEX restock_mark ON fact (kind, position)
        WHERE kind IN ('restock-begun', 'restock-ended', 'slot-counted', 'pick-list-started',
          'pick-list-finished');
    `);
  },
};
