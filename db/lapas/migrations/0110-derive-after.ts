import type { Migration } from "../migration.ts";

export const deriveAfter: Migration = {
  id: 110,
  name: "derive-after",
  sql: `
    -- How far a journal's facts are in the derived tables. Beyond it they are stored and acknowledged,
    -- and 'done' in their column interpretation says nothing yet.
    create table derivation (
      journal_id text primary key references journal,
      derived_to_seq bigint not null
    );
    insert into derivation (journal_id, derived_to_seq) select journal_id, acked_seq from journal;
  `,
};
