import type { Migration } from "../migration.ts";

export const addSecondFactor: Migration = {
  id: 160,
  name: "add-second-factor",
  sql: `
    -- The secret an authenticator app shares with the hub. An account without one signs in no more:
    -- its role needs a new setup code.
    alter table staff_account add column totp_secret bytea;
    -- Thirty-second step of the last code that was used; no code of it or before counts again.
    alter table staff_account add column totp_last_step bigint not null default 0;

    -- What becomes the account once a first code of the app has proved that it has the secret.
    alter table staff_setup_code add column new_password_hash bytea;
    alter table staff_setup_code add column new_password_salt bytea;
    alter table staff_setup_code add column new_password_cost integer;
    alter table staff_setup_code add column new_totp_secret bytea;
  `,
};
