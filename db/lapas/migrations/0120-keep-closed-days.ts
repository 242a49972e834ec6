import type { Migration } from "../migration.ts";

export const keepClosedDays: Migration = {
  id: 120,
  name: "keep-closed-days",
  sql: `
    -- Facts by which a business date is found: those that begin one, close one, print its report, or
    -- change the catalogue it is read with.
    create index fact_day_mark on fact (journal_id, kind, business_date, seq)
      where kind in ('journal-opened', 'catalogue-adopted', 'day-rolled', 'day-closed');

    -- What each close says, and whether the hub comes to the same figures from the same facts.
    create table closed_day (
      journal_id text not null,
      seq bigint not null,
      kiosk_id text not null references kiosk,
      business_date text not null,
      report_number text not null,
      closed_by text not null,
      closed_at_ms bigint not null,
      received_rupiah bigint not null,
      problems integer not null,
      -- Null: the day holds facts this hub cannot read.
      agrees boolean,
      primary key (journal_id, seq),
      foreign key (journal_id, seq) references fact
    );
    create index closed_day_by_date on closed_day (business_date, kiosk_id);
  `,
};
