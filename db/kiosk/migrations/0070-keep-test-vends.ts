import type { Migration } from "../migrate.ts";

/** Test vends that have not ended. Facts from before tell of none, so nothing is replayed. */
export const keepTestVends: Migration = {
  version: 70,
  up: (db) => {
    db.exec(`
      CREATE TABLE test_vend (
        vend_id  TEXT    PRIMARY KEY,
        slot_id  TEXT    NOT NULL,
        position INTEGER NOT NULL,
        -- Its unit was seen to leave.
        is_out   INTEGER NOT NULL CHECK (is_out IN (0, 1))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX test_vend_of_slot ON test_vend (slot_id);
    `);
  },
};
