import type { Migration } from "../migration.ts";

export const keepPhotos: Migration = {
  id: 130,
  name: "keep-photos",
  sql: `
    -- Bytes of the photos that snapshots name; which product they show stands in the snapshot.
    create table photo_file (
      -- SHA-256 of the bytes and the format.
      file text primary key,
      bytes bytea not null,
      kept_at_ms bigint not null
    );
  `,
};
