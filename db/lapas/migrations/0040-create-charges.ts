import type { Migration } from "../migration.ts";

export const createCharges: Migration = {
  id: 40,
  name: "create-charges",
  sql: `
    create table charge (
      charge_id text primary key,
      kiosk_id text not null references kiosk,
      -- What was asked for; null where the kiosk asked about a charge we never got (status none).
      sale_id text,
      order_code text,
      amount_rupiah bigint,
      valid_for_ms bigint,
      terminal_id text not null,
      partner_reference_no text not null unique,
      -- creating: on disk before the acquirer was asked, its answer not known yet.
      status text not null check (status in ('creating', 'open', 'closed', 'none')),
      closed_because text check (closed_because in ('cancelled', 'expired', 'refused')),
      qr_content text,
      reference_no text,
      expires_at_ms bigint,
      created_at_ms bigint not null,
      closed_at_ms bigint,
      -- When the acquirer is asked next without anybody pressing; null: never again.
      next_ask_at_ms bigint,
      last_asked_at_ms bigint,
      asks integer not null default 0,
      check ((status = 'closed') = (closed_because is not null)),
      check (status = 'none' or amount_rupiah > 0)
    );
    create index charge_due on charge (next_ask_at_ms) where next_ask_at_ms is not null;
    create index charge_by_order_code on charge (order_code);

    -- What the acquirer says was paid. The statement's bytes are signed once and never change.
    create table charge_payment (
      charge_id text not null references charge,
      provider_id text not null,
      amount_rupiah bigint not null,
      rrn text,
      issuer text,
      paid_at text not null,
      statement bytea not null,
      signature bytea not null,
      recorded_at_ms bigint not null,
      primary key (charge_id, provider_id)
    );

    create table hub_event (
      kiosk_id text not null references kiosk,
      cursor bigint not null,
      kind text not null check (kind in ('payment-received', 'catalogue-published')),
      charge_id text,
      provider_id text,
      catalogue_version integer,
      made_at_ms bigint not null,
      primary key (kiosk_id, cursor),
      foreign key (charge_id, provider_id) references charge_payment,
      check ((kind = 'payment-received') = (provider_id is not null)),
      check ((kind = 'catalogue-published') = (catalogue_version is not null))
    );
  `,
};
