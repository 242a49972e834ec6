import type { Migration } from "../migrate.ts";

/**
 * Facts by which a business date is found: those that begin one (a roll, a close), close one, print
 * its report, or change the catalogue it is read with. A few a day.
 */
export const indexDays: Migration = {
  version: 40,
  up: (db) => {
    db.exec(`
      CREATE INDEX day_mark ON fact (kind, business_date, position)
        WHERE kind IN ('journal-opened', 'catalogue-adopted', 'day-rolled', 'day-closed',
          'day-report-started', 'day-report-finished');
    `);
  },
};
