import type { Migration } from "../migration.ts";

export const createCatalogue: Migration = {
  id: 50,
  name: "create-catalogue",
  sql: `
    create table catalogue_snapshot (
      machine_code text not null,
      version integer not null,
      -- The exact JSON that kiosks get.
      snapshot text not null,
      published_at_ms bigint not null,
      primary key (machine_code, version)
    );
  `,
};
