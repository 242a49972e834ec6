import type { Migration } from "../migration.ts";

export const createJournals: Migration = {
  id: 20,
  name: "create-journals",
  sql: `
    create table journal (
      journal_id text primary key,
      kiosk_id text not null references kiosk,
      acked_seq bigint not null default 0,
      head_hash bytea,
      opened_at_ms bigint not null
    );
    create index journal_of_kiosk on journal (kiosk_id, opened_at_ms);

    -- The exact bytes for ever. Nothing here is checked for sense: an observation is never refused.
    create table fact (
      journal_id text not null references journal,
      seq bigint not null,
      event_id text not null,
      kind text not null,
      kind_version bigint not null,
      at_ms bigint not null,
      clock_trusted boolean not null,
      business_date text not null,
      subject text not null,
      payload bytea not null,
      prev_hash bytea not null,
      hash bytea not null,
      received_at_ms bigint not null,
      -- done: in the tables below. unknown: a kind or version this hub does not know. failed: it
      -- claims a kind we know but does not read as one, or its sale could not be derived.
      interpretation text not null check (interpretation in ('done', 'unknown', 'failed')),
      primary key (journal_id, seq)
    );
    create index fact_by_subject on fact (journal_id, subject, seq) where subject <> '';
    create index fact_not_interpreted on fact (interpretation) where interpretation <> 'done';

    create table alarm (
      alarm_id bigint generated always as identity primary key,
      kiosk_id text not null references kiosk,
      kind text not null,
      -- What it is about; the same alarm about the same thing is raised once.
      subject text not null,
      detail text not null,
      raised_at_ms bigint not null,
      unique (kiosk_id, kind, subject)
    );
  `,
};
