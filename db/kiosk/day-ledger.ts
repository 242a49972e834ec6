import type { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { FactOf } from "../../core/journal/fact.ts";
import type { ClosedDay, DayLedger } from "../../core/ports/day-ledger.ts";
import { createDayTables } from "./day-tables.ts";
import type { FactTable, PlacedFact } from "./fact-table.ts";
import { readFact } from "./read-fact.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";

/** Every reading names the kinds of the index `day_mark`, so that SQLite uses it. */
const MARKED = `kind IN ('journal-opened', 'catalogue-adopted', 'day-rolled', 'day-closed',
  'day-report-started', 'day-report-finished')`;
/** Kinds whose first of a date begins it. */
const BEGINNING = `${MARKED} AND kind IN ('journal-opened', 'day-rolled', 'day-closed')`;

/** The journal, day by day, read from facts. */
export const createDayLedger = (
  db: SqliteDatabase,
  facts: FactTable,
  areSound: () => boolean,
): DayLedger => {
  const tables = createDayTables(db);
  const lastClose = db
    .prepare<[], number>(
      `SELECT position FROM fact WHERE ${MARKED} AND kind = 'day-closed'
       ORDER BY business_date DESC, position DESC LIMIT 1`,
    )
    .pluck();
  const closes = db
    .prepare<[limit: number], number>(
      `SELECT position FROM fact WHERE ${MARKED} AND kind = 'day-closed'
       ORDER BY business_date DESC, position DESC LIMIT ?`,
    )
    .pluck();
  // The close of a date is dated on it or later.
  const closesSince = db
    .prepare<[date: string], number>(
      `SELECT position FROM fact WHERE ${MARKED} AND kind = 'day-closed' AND business_date >= ?
       ORDER BY position`,
    )
    .pluck();
  const datesAfter = db
    .prepare<[date: string], string>(
      `SELECT DISTINCT business_date FROM fact WHERE ${BEGINNING} AND business_date > ?
       ORDER BY business_date`,
    )
    .pluck();
  const beginning = db
    .prepare<[date: string], number | null>(
      `SELECT min(position) FROM fact WHERE ${BEGINNING} AND business_date = ?`,
    )
    .pluck();
  const end = db
    .prepare<[date: string], number | null>(
      `SELECT min(position) FROM fact WHERE ${BEGINNING} AND business_date > ?`,
    )
    .pluck();
  const adopted = db
    .prepare<[date: string], number>(
      `SELECT position FROM fact WHERE ${MARKED} AND kind = 'catalogue-adopted'
         AND business_date <= ? ORDER BY position DESC LIMIT 1`,
    )
    .pluck();
  const prints = db.prepare<[reportNumber: string], { kind: string; outcome: string | null }>(`
    SELECT kind, CAST(payload AS TEXT) ->> '$.outcome' AS outcome FROM fact
    WHERE ${MARKED} AND kind IN ('day-report-started', 'day-report-finished')
      AND CAST(payload AS TEXT) ->> '$.reportNumber' = ? ORDER BY position
  `);

  const closeAt = remembering((position: number): ClosedFact | null => {
    const stored = facts.at(position);
    const fact = stored && readFact(stored.payload);
    return stored && fact?.kind === "day-closed" ? { stored, fact } : null;
  });
  const snapshotAt = remembering((position: number): CatalogueSnapshot | null => {
    const stored = facts.at(position);
    const fact = stored && readFact(stored.payload);
    return fact?.kind === "catalogue-adopted" ? fact.snapshot : null;
  });

  const printsOf = (reportNumber: string): ClosedDay["prints"] => {
    const rows = prints.all(reportNumber);
    return {
      started: rows.filter(({ kind }) => kind === "day-report-started").length,
      onPaper: rows.filter(({ outcome }) => outcome !== null && outcome !== "failed").length,
      isOpen: rows.at(-1)?.kind === "day-report-started",
    };
  };
  const closedDay = (position: number): ClosedDay | null => {
    const close = closeAt(position);
    if (!close) return null;
    const { stored, fact } = close;
    return {
      fact,
      closedAtMs: stored.atMs,
      fingerprint: Buffer.from(stored.hash).toString("hex"),
      prints: printsOf(fact.reportNumber),
    };
  };

  return {
    openDates: () => {
      const position = lastClose.get();
      const last = position === undefined ? null : closeAt(position);
      return datesAfter.all(last?.fact.report.date ?? "");
    },
    closed: (limit) => closes.all(limit).flatMap((position) => closedDay(position) ?? []),
    closedOn: (date) => {
      const position = closesSince
        .all(date)
        .find((place) => closeAt(place)?.fact.report.date === date);
      return position === undefined ? null : closedDay(position);
    },
    facts: (date) => {
      const from = beginning.get(date);
      if (from === null || from === undefined) return [];
      return facts
        .between(from, end.get(date) ?? Number.MAX_SAFE_INTEGER)
        .map(({ payload, atMs, businessDate }) => ({
          fact: readFact(payload),
          atMs,
          businessDate,
        }));
    },
    snapshotAtEndOf: (date) => {
      const position = adopted.get(date);
      return position === undefined ? null : snapshotAt(position);
    },
    tables: (date) => (areSound() ? tables(date) : null),
  };
};

interface ClosedFact {
  readonly stored: PlacedFact;
  readonly fact: FactOf<"day-closed">;
}

/** A few large facts are read again and again; facts never change. */
const remembering = <T>(read: (position: number) => T): ((position: number) => T) => {
  const known = new Map<number, T>();
  return (position) => {
    const before = known.get(position);
    if (before !== undefined) return before;
    const value = read(position);
    if (known.size >= REMEMBERED) known.clear();
    known.set(position, value);
    return value;
  };
};

const REMEMBERED = 16;
