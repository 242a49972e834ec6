import type { Migration } from "../migration.ts";

export const countShop: Migration = {
  id: 140,
  name: "count-shop",
  sql: `
    -- What visitors of an hour did, all together: derived from facts, rebuildable. No visit has a row.
    create table shop_hour (
      kiosk_id text not null references kiosk,
      event_id text not null,
      -- In Jakarta, '2026-11-24T14'. Several rows of one hour add up.
      hour text not null,
      began bigint not null,
      viewed bigint not null,
      added bigint not null,
      code_shown bigint not null,
      paid bigint not null,
      primary key (kiosk_id, event_id)
    );
    create index shop_hour_by_hour on shop_hour (hour);

    create table shop_view (
      kiosk_id text not null,
      event_id text not null,
      sku text not null,
      views bigint not null,
      primary key (kiosk_id, event_id, sku),
      foreign key (kiosk_id, event_id) references shop_hour on delete cascade
    );

    create table shop_left (
      kiosk_id text not null,
      event_id text not null,
      place text not null,
      visits bigint not null,
      primary key (kiosk_id, event_id, place),
      foreign key (kiosk_id, event_id) references shop_hour on delete cascade
    );

    -- Visits by the time from the QR code to the payment; bucket 0 is the shortest.
    create table shop_pay_time (
      kiosk_id text not null,
      event_id text not null,
      bucket bigint not null,
      visits bigint not null,
      primary key (kiosk_id, event_id, bucket),
      foreign key (kiosk_id, event_id) references shop_hour on delete cascade
    );
  `,
};
