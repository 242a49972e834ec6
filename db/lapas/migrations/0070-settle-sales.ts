import type { Migration } from "../migration.ts";

export const settleSales: Migration = {
  id: 70,
  name: "settle-sales",
  sql: `
    alter table sale drop constraint sale_state_check;
    alter table sale add check (state in ('awaiting-payment', 'not-paid', 'delivering', 'delivered',
      'partly-delivered', 'to-collect', 'waiting-pick-up', 'refund-owed', 'refunded', 'unknown'));
    -- What a goods voucher paid of it.
    alter table sale add column voucher_rupiah bigint not null default 0;
    -- Last day on which goods of late money wait at the machine.
    alter table sale add column pick_up_until text;

    alter table sale_line alter column slot_id drop not null;
    alter table sale_line drop constraint sale_line_state_check;
    alter table sale_line add check (state in ('waiting', 'in-flight', 'delivered', 'to-collect',
      'unknown', 'not-delivered', 'refund-owed'));

    alter table refund_owed add column voucher_rupiah bigint not null default 0;
    -- Of the kiosk's own fact: teaches a hub that lost its record.
    alter table refund_owed add column settled_how text
      check (settled_how in ('paid-out', 'voucher', 'unclaimed'));

    -- Codes a kiosk gave out, by hash. Derived from facts like the tables above.
    create table issued_code (
      kiosk_id text not null,
      sale_id text not null,
      line_id text not null,
      code_kind text not null check (code_kind in ('service-voucher', 'pick-up')),
      -- SHA-256 of the code, hex.
      code_hash text not null,
      ready_by text,
      valid_until text,
      -- The kiosk's own fact says that it was redeemed.
      redeemed boolean not null,
      primary key (kiosk_id, sale_id, line_id),
      foreign key (kiosk_id, sale_id) references sale on delete cascade
    );
    create index issued_code_by_hash on issued_code (code_hash);

    -- The hub's own records from here on: they outlive what is derived.
    create table code_redemption (
      kiosk_id text not null references kiosk,
      sale_id text not null,
      line_id text not null,
      redeemed_at_ms bigint not null,
      redeemed_by text not null,
      primary key (kiosk_id, sale_id, line_id)
    );

    create table refund_settlement (
      kiosk_id text not null references kiosk,
      refund_id text not null,
      sale_id text not null,
      how text not null check (how in ('paid-out', 'voucher', 'unclaimed')),
      -- What this settlement gave out, without what went back to a voucher by itself.
      amount_rupiah bigint not null,
      document_number text,
      settled_at_ms bigint not null,
      settled_by text not null,
      primary key (kiosk_id, refund_id),
      check ((how = 'paid-out') = (document_number is not null))
    );
    create index refund_settlement_by_time on refund_settlement (settled_at_ms);

    -- Newest only: the code before it lapsed.
    create table pick_up_code (
      kiosk_id text not null references kiosk,
      sale_id text not null,
      code_hash text not null,
      made_at_ms bigint not null,
      primary key (kiosk_id, sale_id)
    );

    alter table hub_event drop constraint hub_event_kind_check;
    -- What the event says, as the kiosk gets it; null where it names its matter by the columns before.
    alter table hub_event add column body jsonb;
    alter table hub_event add check (
      case when kind in ('payment-received', 'catalogue-published') then body is null
        else kind in ('code-redeemed', 'refund-settled', 'pick-up-code') and body is not null end);
  `,
};
