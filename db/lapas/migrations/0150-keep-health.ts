import type { Migration } from "../migration.ts";

export const keepHealth: Migration = {
  id: 150,
  name: "keep-health",
  sql: `
    -- The last word of each kiosk on how its machine is; replaced with the next, nothing is derived.
    create table kiosk_health (
      kiosk_id text primary key references kiosk,
      heard_at_ms bigint not null,
      -- JSON, an array of findings.
      findings text not null
    );
  `,
};
