import type { Migration } from "../migrate.ts";

/** The one append-only table. `position` is the order over all journals this folder ever had. */
export const createFacts: Migration = {
  version: 10,
  up: (db) => {
    db.exec(`
      CREATE TABLE fact (
        position      INTEGER PRIMARY KEY,
        journal_id    TEXT    NOT NULL,
        seq           INTEGER NOT NULL CHECK (seq > 0),
        event_id      TEXT    NOT NULL UNIQUE,
        kind          TEXT    NOT NULL,
        kind_version  INTEGER NOT NULL CHECK (kind_version > 0),
        at_ms         INTEGER NOT NULL,
        clock_trusted INTEGER NOT NULL CHECK (clock_trusted IN (0, 1)),
        business_date TEXT    NOT NULL,
        subject       TEXT    NOT NULL,
        payload       BLOB    NOT NULL,
        prev_hash     BLOB    NOT NULL CHECK (length(prev_hash) = 32),
        hash          BLOB    NOT NULL CHECK (length(hash) = 32),
        UNIQUE (journal_id, seq)
      ) STRICT;

      CREATE INDEX fact_of_subject ON fact (subject, position);
      CREATE INDEX receipt_of_day ON fact (journal_id, business_date, kind)
        WHERE kind IN ('payment-proved', 'stray-payment');

      CREATE TRIGGER fact_is_never_changed BEFORE UPDATE ON fact BEGIN
        SELECT RAISE(ABORT, 'a fact is never changed');
      END;
      CREATE TRIGGER fact_is_never_removed BEFORE DELETE ON fact BEGIN
        SELECT RAISE(ABORT, 'a fact is never removed');
      END;
      CREATE TRIGGER fact_leaves_no_gap BEFORE INSERT ON fact
      WHEN NEW.position <> (SELECT coalesce(max(position), 0) + 1 FROM fact) BEGIN
        SELECT RAISE(ABORT, 'a fact comes right after the last one');
      END;
    `);
  },
};
