import type { Migration } from "../migration.ts";

export const findRestocks: Migration = {
  id: 170,
  name: "find-restocks",
  sql: `
    -- Restock visits and counts are read from their facts, day by day.
    create index fact_restock on fact (business_date)
      where kind in ('restock-confirmed', 'restock-ended', 'slot-counted');
  `,
};
