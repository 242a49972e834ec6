import type { Migration } from "../migration.ts";

export const findWishes: Migration = {
  id: 100,
  name: "find-wishes",
  sql: `
    -- Wishes are counted from their facts, day by day.
    create index fact_product_wished on fact (business_date) where kind = 'product-wished';
  `,
};
