import type { Migration } from "../migrate.ts";

/** Who is in service mode is read off the last of these facts. A few a day. */
export const indexService: Migration = {
  version: 60,
  up: (db) => {
    db.exec(`
      CREATE INDEX service_mark ON fact (position)
        WHERE kind IN ('service-entered', 'service-left');
    `);
  },
};
