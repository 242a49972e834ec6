import type { Migration } from "../migrate.ts";

/** Pieces of limited editions carry a number. Facts from before tell none, so nothing is replayed. */
export const numberEditions: Migration = {
  version: 50,
  up: (db) => {
    db.exec("ALTER TABLE slot_stock ADD COLUMN edition_number INTEGER CHECK (edition_number > 0)");
  },
};
