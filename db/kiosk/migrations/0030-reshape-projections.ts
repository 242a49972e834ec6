import type { Migration } from "../migrate.ts";

/**
 * Vouchers, codes, pick-ups and settled refunds. Projections that change their shape are made anew;
 * the next start fills all of them by replay.
 */
export const reshapeProjections: Migration = {
  version: 30,
  up: (db) => {
    db.exec(`
      DROP TABLE sale;
      CREATE TABLE sale (
        sale_id            TEXT    PRIMARY KEY,
        position           INTEGER NOT NULL,
        order_code         TEXT    NOT NULL,
        total_rupiah       INTEGER NOT NULL CHECK (total_rupiah >= 0),
        -- The price without the voucher's part.
        charge_rupiah      INTEGER NOT NULL,
        is_charge_paid     INTEGER NOT NULL CHECK (is_charge_paid IN (0, 1)),
        state              TEXT    NOT NULL CHECK (state IN ('ordered', 'abandoned', 'paid')),
        receipt_number     TEXT,
        paid_business_date TEXT,
        is_closed          INTEGER NOT NULL CHECK (is_closed IN (0, 1))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX open_sale ON sale (position) WHERE is_closed = 0;
      CREATE INDEX sale_of_order_code ON sale (order_code, position);

      CREATE TABLE voucher_part (
        sale_id       TEXT    PRIMARY KEY,
        position      INTEGER NOT NULL,
        voucher_id    TEXT    NOT NULL,
        amount_rupiah INTEGER NOT NULL CHECK (amount_rupiah > 0),
        status        TEXT    NOT NULL CHECK (status IN ('wanted', 'consumed', 'released'))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX open_voucher_part ON voucher_part (position) WHERE status = 'wanted';

      CREATE TABLE pick_up (
        sale_id   TEXT    PRIMARY KEY,
        position  INTEGER NOT NULL,
        until     TEXT    NOT NULL,
        is_opened INTEGER NOT NULL CHECK (is_opened IN (0, 1))
      ) STRICT, WITHOUT ROWID;

      DROP TABLE sale_line;
      CREATE TABLE sale_line (
        sale_id      TEXT    NOT NULL,
        line_id      TEXT    NOT NULL,
        sku          TEXT    NOT NULL,
        ordered_on   TEXT    NOT NULL,
        price_rupiah INTEGER NOT NULL CHECK (price_rupiah >= 0),
        state        TEXT    NOT NULL CHECK (state IN ('ordered', 'to-deliver', 'not-delivered',
          'to-collect', 'in-flight', 'unknown', 'delivered', 'refund-owed')),
        PRIMARY KEY (sale_id, line_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX sale_line_of_sku ON sale_line (sku, ordered_on);

      DROP TABLE refund_owed;
      CREATE TABLE refund_owed (
        refund_id       TEXT    PRIMARY KEY,
        position        INTEGER NOT NULL,
        sale_id         TEXT    NOT NULL,
        charge_id       TEXT    NOT NULL,
        line_id         TEXT,
        amount_rupiah   INTEGER NOT NULL CHECK (amount_rupiah >= 0),
        -- The part of it that goes back to a goods voucher.
        voucher_rupiah  INTEGER NOT NULL CHECK (voucher_rupiah >= 0),
        reason          TEXT    NOT NULL,
        due_date        TEXT    NOT NULL,
        business_date   TEXT    NOT NULL,
        settled_how     TEXT    CHECK (settled_how IN ('paid-out', 'voucher', 'unclaimed')),
        document_number TEXT,
        settled_on      TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX open_refund ON refund_owed (position) WHERE settled_how IS NULL;

      DROP TABLE day_total;
      CREATE TABLE day_total (
        business_date         TEXT    PRIMARY KEY,
        payments              INTEGER NOT NULL,
        paid_rupiah           INTEGER NOT NULL,
        voucher_rupiah        INTEGER NOT NULL,
        delivered_units       INTEGER NOT NULL,
        delivered_rupiah      INTEGER NOT NULL,
        refunded_rupiah       INTEGER NOT NULL,
        voucher_issued_rupiah INTEGER NOT NULL,
        unclaimed_rupiah      INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      DROP INDEX receipt_of_day;
      CREATE INDEX receipt_of_day ON fact (journal_id, business_date, kind)
        WHERE kind IN ('payment-proved', 'stray-payment', 'voucher-consumed');

      UPDATE projection_state SET is_sound = NOT EXISTS (SELECT 1 FROM fact), failure = NULL;
    `);
  },
};
