import type { Migration } from "../migration.ts";

export const createVouchers: Migration = {
  id: 60,
  name: "create-vouchers",
  sql: `
    -- Goods vouchers that pay at a machine. The code is the buyer's: here stands only its hash.
    create table voucher (
      voucher_id text primary key,
      -- SHA-256 of the code, hex.
      code_hash text not null unique,
      value_rupiah bigint not null check (value_rupiah > 0),
      -- Last day in Jakarta on which it pays.
      valid_until text not null,
      -- The refund it was given for.
      kiosk_id text not null references kiosk,
      refund_id text not null,
      -- A role, never a person.
      issued_by text not null,
      issued_at_ms bigint not null,
      unique (kiosk_id, refund_id)
    );

    -- What sales took of a voucher. Released without a voucher: it was given up before it was asked
    -- for, and never can be from then on.
    create table voucher_part (
      kiosk_id text not null references kiosk,
      sale_id text not null,
      voucher_id text references voucher,
      amount_rupiah bigint not null,
      state text not null check (state in ('reserved', 'consumed', 'released')),
      changed_at_ms bigint not null,
      primary key (kiosk_id, sale_id),
      check (voucher_id is not null or state = 'released')
    );
    create index voucher_part_of_voucher on voucher_part (voucher_id);

    -- What came back to a voucher: the voucher's part of a refund, once.
    create table voucher_credit (
      kiosk_id text not null references kiosk,
      refund_id text not null,
      sale_id text not null,
      voucher_id text not null references voucher,
      amount_rupiah bigint not null check (amount_rupiah > 0),
      credited_at_ms bigint not null,
      primary key (kiosk_id, refund_id)
    );
    create index voucher_credit_of_voucher on voucher_credit (voucher_id);

    -- Wrong tries of whoever is guessing, in fixed windows; outlives a restart.
    create table try_window (
      bucket text primary key,
      started_at_ms bigint not null,
      tries integer not null
    );
  `,
};
