import type { StoredFact } from "../../core/journal/fact.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";

/** A stored fact with its place among all facts of this database. */
export interface PlacedFact extends StoredFact {
  readonly position: number;
}

/** The facts as rows: append and read, nothing else. Statements are prepared once. */
export interface FactTable {
  readonly insert: (fact: PlacedFact) => void;
  readonly last: () => PlacedFact | null;
  readonly at: (position: number) => PlacedFact | null;
  readonly after: (position: number, limit: number) => readonly PlacedFact[];
  /** From a position up to, not including, another one. */
  readonly between: (from: number, end: number) => readonly PlacedFact[];
  readonly ofJournalAfter: (journalId: string, seq: number, limit: number) => readonly PlacedFact[];
  readonly ofSubjectAfter: (subject: string, position: number) => readonly PlacedFact[];
}

interface FactRow {
  readonly position: number;
  readonly journal_id: string;
  readonly seq: number;
  readonly event_id: string;
  readonly kind: string;
  readonly kind_version: number;
  readonly at_ms: number;
  readonly clock_trusted: number;
  readonly business_date: string;
  readonly subject: string;
  readonly payload: Buffer;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

export const createFactTable = (db: SqliteDatabase): FactTable => {
  const insert = db.prepare<FactRow>(`
    INSERT INTO fact (position, journal_id, seq, event_id, kind, kind_version, at_ms,
      clock_trusted, business_date, subject, payload, prev_hash, hash)
    VALUES (@position, @journal_id, @seq, @event_id, @kind, @kind_version, @at_ms,
      @clock_trusted, @business_date, @subject, @payload, @prev_hash, @hash)
  `);
  const last = db.prepare<[], FactRow>("SELECT * FROM fact ORDER BY position DESC LIMIT 1");
  const at = db.prepare<[number], FactRow>("SELECT * FROM fact WHERE position = ?");
  const after = db.prepare<[number, number], FactRow>(
    "SELECT * FROM fact WHERE position > ? ORDER BY position LIMIT ?",
  );
  const between = db.prepare<[number, number], FactRow>(
    "SELECT * FROM fact WHERE position >= ? AND position < ? ORDER BY position",
  );
  const ofJournalAfter = db.prepare<[string, number, number], FactRow>(
    "SELECT * FROM fact WHERE journal_id = ? AND seq > ? ORDER BY seq LIMIT ?",
  );
  const ofSubjectAfter = db.prepare<[string, number], FactRow>(
    "SELECT * FROM fact WHERE subject = ? AND position > ? ORDER BY position",
  );

  return {
    insert: (fact) => {
      insert.run(factToRow(fact));
    },
    last: () => rowToFactOrNull(last.get()),
    at: (position) => rowToFactOrNull(at.get(position)),
    after: (position, limit) => after.all(position, limit).map(rowToFact),
    between: (from, end) => between.all(from, end).map(rowToFact),
    ofJournalAfter: (journalId, seq, limit) =>
      ofJournalAfter.all(journalId, seq, limit).map(rowToFact),
    ofSubjectAfter: (subject, position) => ofSubjectAfter.all(subject, position).map(rowToFact),
  };
};

const factToRow = (fact: PlacedFact): FactRow => ({
  position: fact.position,
  journal_id: fact.journalId,
  seq: fact.seq,
  event_id: fact.eventId,
  kind: fact.kind,
  kind_version: fact.kindVersion,
  at_ms: fact.atMs,
  clock_trusted: fact.clockTrusted ? 1 : 0,
  business_date: fact.businessDate,
  subject: fact.subject,
  payload: Buffer.from(fact.payload),
  prev_hash: Buffer.from(fact.prevHash),
  hash: Buffer.from(fact.hash),
});

const rowToFactOrNull = (row: FactRow | undefined): PlacedFact | null =>
  row ? rowToFact(row) : null;

const rowToFact = (row: FactRow): PlacedFact => ({
  position: row.position,
  journalId: row.journal_id,
  seq: row.seq,
  eventId: row.event_id,
  kind: row.kind,
  kindVersion: row.kind_version,
  atMs: row.at_ms,
  clockTrusted: row.clock_trusted === 1,
  businessDate: row.business_date,
  subject: row.subject,
  payload: row.payload,
  prevHash: row.prev_hash,
  hash: row.hash,
});
