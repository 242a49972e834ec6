import type { BusinessDate } from "../business-day.ts";
import type { CatalogueSnapshot } from "../catalogue/catalogue-snapshot.ts";
import type { DayTables } from "../day/day-tables.ts";
import type { FactOf } from "../journal/fact.ts";
import type { DatedFact } from "../sale/fold-sale.ts";

/** A close, with its fingerprint and what became of its paper. */
export interface ClosedDay {
  readonly fact: FactOf<"day-closed">;
  readonly closedAtMs: number;
  /** The hash of the fact in the journal's chain, hex. */
  readonly fingerprint: string;
  readonly prints: {
    readonly started: number;
    /** Ended on paper, or may have. */
    readonly onPaper: number;
    /** Begun without an end: the process died while paper moved. */
    readonly isOpen: boolean;
  };
}

/** The journal, business date by business date. */
export interface DayLedger {
  /** Dates with facts that are not closed, oldest first; the last is today's. */
  readonly openDates: () => readonly BusinessDate[];
  /** Newest first. */
  readonly closed: (limit: number) => readonly ClosedDay[];
  readonly closedOn: (date: BusinessDate) => ClosedDay | null;
  /** Every fact of a date, in the order of the journal. */
  readonly facts: (date: BusinessDate) => readonly DatedFact[];
  /** The newest catalogue adopted up to the end of a date. */
  readonly snapshotAtEndOf: (date: BusinessDate) => CatalogueSnapshot | null;
  /** Null while the tables are unsound. */
  readonly tables: (date: BusinessDate) => DayTables | null;
}
