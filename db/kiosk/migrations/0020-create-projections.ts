import type { Migration } from "../migrate.ts";

/**
 * What the facts add up to. Every table here can be emptied and rebuilt by replay. Tables keyed by
 * text are without rowid: half the pages a commit has to write.
 */
export const createProjections: Migration = {
  version: 20,
  up: (db) => {
    db.exec(`
      CREATE TABLE projection_state (
        id       INTEGER PRIMARY KEY CHECK (id = 1),
        is_sound INTEGER NOT NULL CHECK (is_sound IN (0, 1)),
        failure  TEXT
      ) STRICT;
      -- Facts written before this step have not been projected: replay at the next start.
      INSERT INTO projection_state (id, is_sound)
        SELECT 1, NOT EXISTS (SELECT 1 FROM fact);

      CREATE TABLE adopted_snapshot (
        id       INTEGER PRIMARY KEY CHECK (id = 1),
        position INTEGER NOT NULL REFERENCES fact (position)
      ) STRICT;

      CREATE TABLE slot (
        slot_id     TEXT    PRIMARY KEY,
        board       TEXT    NOT NULL,
        sku         TEXT    NOT NULL,
        variant_id  TEXT,
        is_assigned INTEGER NOT NULL CHECK (is_assigned IN (0, 1))
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE slot_stock (
        slot_id     TEXT    PRIMARY KEY,
        sku         TEXT    NOT NULL,
        variant_id  TEXT,
        units       INTEGER NOT NULL CHECK (units >= 0),
        in_doubt    INTEGER NOT NULL CHECK (in_doubt IN (0, 1)),
        best_before TEXT
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE hold (
        sale_id TEXT NOT NULL,
        line_id TEXT NOT NULL,
        slot_id TEXT NOT NULL,
        PRIMARY KEY (sale_id, line_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX hold_of_slot ON hold (slot_id);

      CREATE TABLE packet_counter (
        board          TEXT    PRIMARY KEY,
        last_packet_no INTEGER NOT NULL CHECK (last_packet_no BETWEEN 1 AND 255)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE sale (
        sale_id            TEXT    PRIMARY KEY,
        position           INTEGER NOT NULL,
        order_code         TEXT    NOT NULL,
        total_rupiah       INTEGER NOT NULL CHECK (total_rupiah >= 0),
        state              TEXT    NOT NULL CHECK (state IN ('ordered', 'abandoned', 'paid')),
        receipt_number     TEXT,
        paid_business_date TEXT,
        is_closed          INTEGER NOT NULL CHECK (is_closed IN (0, 1))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX open_sale ON sale (position) WHERE is_closed = 0;

      CREATE TABLE charge (
        charge_id TEXT    PRIMARY KEY,
        sale_id   TEXT    NOT NULL,
        position  INTEGER NOT NULL,
        status    TEXT    NOT NULL
          CHECK (status IN ('requested', 'offered', 'abandoned', 'paid', 'closed'))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX open_charge ON charge (position) WHERE status NOT IN ('paid', 'closed');
      CREATE INDEX charge_of_sale ON charge (sale_id);

      CREATE TABLE sale_line (
        sale_id      TEXT    NOT NULL,
        line_id      TEXT    NOT NULL,
        price_rupiah INTEGER NOT NULL CHECK (price_rupiah >= 0),
        state        TEXT    NOT NULL CHECK (state IN
          ('ordered', 'to-deliver', 'in-flight', 'unknown', 'delivered', 'refund-owed')),
        PRIMARY KEY (sale_id, line_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE attempt (
        attempt_id TEXT PRIMARY KEY,
        outcome    TEXT CHECK (outcome IN ('delivered', 'not-delivered', 'unknown'))
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE refund_owed (
        refund_id     TEXT    PRIMARY KEY,
        sale_id       TEXT    NOT NULL,
        charge_id     TEXT    NOT NULL,
        line_id       TEXT,
        amount_rupiah INTEGER NOT NULL CHECK (amount_rupiah >= 0),
        reason        TEXT    NOT NULL,
        due_date      TEXT    NOT NULL,
        business_date TEXT    NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE day_total (
        business_date    TEXT    PRIMARY KEY,
        payments         INTEGER NOT NULL,
        paid_rupiah      INTEGER NOT NULL,
        delivered_units  INTEGER NOT NULL,
        delivered_rupiah INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- Where money that is not settled yet lies. A row stands for each day that moved the bucket.
      CREATE TABLE day_bucket (
        business_date  TEXT    NOT NULL,
        bucket         TEXT    NOT NULL CHECK (bucket IN
          ('unassigned', 'to-deliver', 'in-flight', 'unknown', 'refund-owed')),
        opening_rupiah INTEGER NOT NULL,
        new_rupiah     INTEGER NOT NULL,
        settled_rupiah INTEGER NOT NULL,
        closing_rupiah INTEGER NOT NULL
          GENERATED ALWAYS AS (opening_rupiah + new_rupiah - settled_rupiah),
        PRIMARY KEY (bucket, business_date)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
