import type { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { Ids } from "../../core/ports/ids.ts";
import { createJournal, type KioskJournal } from "../../db/kiosk/journal.ts";
import { openKioskDatabase } from "../../db/kiosk/open-kiosk-database.ts";
import type { SqliteDatabase } from "../../db/kiosk/sqlite-database.ts";
import { createCountingIds } from "./counting-ids.ts";
import { rememberStatements } from "./remember-statements.ts";
import { createVirtualClock } from "./virtual-clock.ts";

export interface TestJournal {
  readonly journal: KioskJournal;
  /** The disk: it outlives the journal. */
  readonly db: SqliteDatabase;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The program dies and comes back on the same disk; the journal from before is closed. */
  readonly reopen: () => TestJournal;
}

export interface TestJournalOptions {
  readonly clock?: Clock;
  readonly ids?: Ids;
  /** Adopted right away, when given. */
  readonly snapshot?: CatalogueSnapshot;
  /** A file instead of memory. */
  readonly path?: string;
}

/** A real journal on real SQLite, in memory, with names that count up. */
export const openTestJournal = ({
  clock = createVirtualClock(),
  ids = createCountingIds(),
  snapshot,
  path = ":memory:",
}: TestJournalOptions = {}): TestJournal => {
  const opened = openKioskDatabase(path);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const test = onDisk(rememberStatements(opened.value), clock, ids);
  if (snapshot) {
    const adopted = test.journal.commit(() => [{ kind: "catalogue-adopted", snapshot }]);
    if (!adopted.ok) throw new Error(JSON.stringify(adopted.error));
  }
  return test;
};

const onDisk = (db: SqliteDatabase, clock: Clock, ids: Ids): TestJournal => {
  const identity = { kioskId: "kiosk-1", machineCode: "M01" };
  const journal = createJournal({ db, clock, ids, identity });
  return {
    journal,
    db,
    clock,
    ids,
    reopen: () => {
      journal.close();
      return onDisk(db, clock, ids);
    },
  };
};
