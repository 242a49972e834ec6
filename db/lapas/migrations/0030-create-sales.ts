import type { Migration } from "../migration.ts";

export const createSales: Migration = {
  id: 30,
  name: "create-sales",
  sql: `
    -- Derived from facts, rebuildable. Keyed by kiosk first: no kiosk can speak of another's sale.
    create table sale (
      kiosk_id text not null references kiosk,
      sale_id text not null,
      order_code text not null,
      receipt_number text,
      total_rupiah bigint not null,
      paid_rupiah bigint not null,
      delivered_rupiah bigint not null,
      refund_owed_rupiah bigint not null,
      state text not null check (state in ('awaiting-payment', 'not-paid', 'delivering', 'delivered',
        'partly-delivered', 'refund-owed', 'unknown')),
      closed boolean not null,
      -- Of the fact that proved the payment; of the order while it is not paid.
      business_date text not null,
      placed_at_ms bigint not null,
      paid_at_ms bigint,
      primary key (kiosk_id, sale_id)
    );
    create index sale_by_day on sale (business_date, placed_at_ms);
    create index sale_by_order_code on sale (order_code);

    create table sale_line (
      kiosk_id text not null,
      sale_id text not null,
      line_id text not null,
      position integer not null,
      sku text not null,
      variant_id text,
      name_id text not null,
      name_en text not null,
      unit_price_rupiah bigint not null,
      slot_id text not null,
      state text not null check (state in ('waiting', 'in-flight', 'delivered', 'unknown',
        'not-delivered', 'refund-owed')),
      primary key (kiosk_id, sale_id, line_id),
      foreign key (kiosk_id, sale_id) references sale on delete cascade
    );

    create table payment (
      kiosk_id text not null,
      charge_id text not null,
      provider_id text not null,
      sale_id text not null,
      amount_rupiah bigint not null,
      rrn text,
      issuer text,
      receipt_number text not null,
      business_date text not null,
      -- Null: it paid the sale. Else why it bought nothing.
      stray_reason text,
      primary key (kiosk_id, charge_id, provider_id),
      foreign key (kiosk_id, sale_id) references sale on delete cascade
    );

    create table refund_owed (
      kiosk_id text not null,
      refund_id text not null,
      sale_id text not null,
      charge_id text not null,
      line_id text,
      amount_rupiah bigint not null,
      reason text not null,
      due_date text not null,
      business_date text not null,
      primary key (kiosk_id, refund_id),
      foreign key (kiosk_id, sale_id) references sale on delete cascade
    );
    create index refund_by_due_date on refund_owed (due_date);
  `,
};
