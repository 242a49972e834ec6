import type { Migration } from "../migration.ts";

export const createStaff: Migration = {
  id: 80,
  name: "create-staff",
  sql: `
    -- One account a role: positions, never persons.
    create table staff_account (
      role text primary key check (role in ('kepala', 'bendahara', 'petugas')),
      -- scrypt; its cost N stands beside it, so that it can grow.
      password_hash bytea not null,
      password_salt bytea not null,
      password_cost integer not null,
      set_at_ms bigint not null
    );

    -- A one-time code that sets the password of a role.
    create table staff_setup_code (
      role text primary key check (role in ('kepala', 'bendahara', 'petugas')),
      code_hash bytea not null,
      expires_at_ms bigint not null
    );

    create table staff_session (
      -- SHA-256 of the token in the cookie.
      token_hash bytea primary key,
      role text not null references staff_account on delete cascade,
      started_at_ms bigint not null,
      used_at_ms bigint not null
    );

    -- Wrong passwords, counted before each check; the wait grows and outlives a restart.
    create table staff_try (
      bucket text primary key,
      wrong_tries integer not null,
      wait_until_ms bigint not null
    );
  `,
};
