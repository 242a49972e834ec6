import type { Migration } from "../migration.ts";

export const findPayments: Migration = {
  id: 90,
  name: "find-payments",
  sql: `
    -- The claim page finds a payment by its amount and minute.
    create index charge_payment_by_amount on charge_payment (amount_rupiah, recorded_at_ms);
  `,
};
