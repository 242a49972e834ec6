import type { Migration } from "../migration.ts";

export const createKiosks: Migration = {
  id: 10,
  name: "create-kiosks",
  sql: `
    create table kiosk (
      kiosk_id text primary key,
      machine_code text not null,
      -- Ed25519, SPKI DER.
      public_key bytea not null unique,
      enrolled_at_ms bigint not null,
      last_seen_at_ms bigint,
      -- Events up to this cursor were taken; last_event_cursor is the newest one made.
      acked_event_cursor bigint not null default 0,
      last_event_cursor bigint not null default 0
    );

    create table enrolment_code (
      code_hash bytea primary key,
      machine_code text not null,
      expires_at_ms bigint not null,
      used_by_kiosk_id text references kiosk
    );
  `,
};
