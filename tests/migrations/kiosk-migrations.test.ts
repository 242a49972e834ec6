import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { createFactTable } from "../../db/kiosk/fact-table.ts";
import { createFactWriter } from "../../db/kiosk/fact-writer.ts";
import { createJournal } from "../../db/kiosk/journal.ts";
import { KIOSK_MIGRATIONS } from "../../db/kiosk/kiosk-migrations.ts";
import { migrate, schemaVersion } from "../../db/kiosk/migrate.ts";
import { openKioskDatabase } from "../../db/kiosk/open-kiosk-database.ts";
import { verifyChain } from "../../db/kiosk/verify-chain.ts";
import { createCountingIds } from "../support/counting-ids.ts";
import { openTestJournal } from "../support/open-journal.ts";
import { load } from "../support/sale-facts.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";
import { createVirtualClock } from "../support/virtual-clock.ts";

const openAt = (version: number) => {
  const db = new Database(":memory:");
  migrate(
    db,
    KIOSK_MIGRATIONS.filter((step) => step.version <= version),
  );
  return db;
};

/** Rows a database of step 10 would hold: facts and nothing else. */
const copyFacts = (to: Database.Database) => {
  const { journal, db } = openTestJournal({ snapshot: createTestSnapshot() });
  journal.commit(() => [load("s11", "roti", 4)]);
  const insert = to.prepare(`INSERT INTO fact VALUES (@position, @journal_id, @seq, @event_id,
    @kind, @kind_version, @at_ms, @clock_trusted, @business_date, @subject, @payload, @prev_hash,
    @hash)`);
  for (const row of db.prepare("SELECT * FROM fact ORDER BY position").all()) insert.run(row);
};

describe("the kiosk's migrations", () => {
  test("are numbered in tens, upwards", () => {
    expect(KIOSK_MIGRATIONS.map(({ version }) => version)).toEqual(
      KIOSK_MIGRATIONS.map((_, index) => (index + 1) * 10),
    );
  });

  test("0010 makes the table of facts out of nothing", () => {
    const db = openAt(10);
    expect(schemaVersion(db)).toBe(10);
    copyFacts(db);
    expect(verifyChain(db)).toEqual({ ok: true, value: 3 });
    expect(() => db.exec("DELETE FROM fact")).toThrow("never removed");
  });

  test("0020 keeps the facts and has them replayed at the next start", () => {
    const db = openAt(10);
    copyFacts(db);
    expect(
      migrate(
        db,
        KIOSK_MIGRATIONS.filter(({ version }) => version <= 20),
      ),
    ).toEqual({
      ok: true,
      value: undefined,
    });
    expect(verifyChain(db)).toEqual({ ok: true, value: 3 });
    expect(db.prepare("SELECT is_sound FROM projection_state").pluck().get()).toBe(0);
    const { books } = createJournal({
      db,
      clock: createVirtualClock(),
      ids: createCountingIds(100),
      identity: { kioskId: "kiosk-1", machineCode: "M01" },
    });
    expect(books.areSound()).toBe(true);
    expect(books.stock().find(({ slotId }) => slotId === "s11")).toMatchObject({ units: 4 });
  });

  test("0020 on an empty database is sound from the start", () => {
    const db = openAt(20);
    expect(db.prepare("SELECT is_sound FROM projection_state").pluck().get()).toBe(1);
    const write = createFactWriter({
      db,
      facts: createFactTable(db),
      clock: createVirtualClock(),
      ids: createCountingIds(),
    });
    expect(write([load("s11", "roti", 1)])).toHaveLength(1);
  });

  test("a step that fails changes nothing and leaves the version where it was", () => {
    const db = openAt(20);
    const failing = {
      version: 30,
      up: (to: Database.Database) => {
        to.exec("CREATE TABLE half (a TEXT) STRICT");
        throw new Error("power cut");
      },
    };
    expect(() => migrate(db, [...KIOSK_MIGRATIONS.slice(0, 2), failing])).toThrow("power cut");
    expect(schemaVersion(db)).toBe(20);
    expect(() => db.prepare("SELECT * FROM half")).toThrow("no such table");
  });

  test("a database newer than the program is refused and left as it is", () => {
    const db = openAt(20);
    db.pragma("user_version = 9990");
    expect(migrate(db, KIOSK_MIGRATIONS)).toEqual({
      ok: false,
      error: {
        kind: "database.newer",
        foundVersion: 9990,
        newestVersion: KIOSK_MIGRATIONS.at(-1)!.version,
      },
    });
    expect(schemaVersion(db)).toBe(9990);
  });

  test("opening twice changes nothing the second time", () => {
    const opened = openKioskDatabase(":memory:");
    if (!opened.ok) throw new Error(opened.error.kind);
    const shape = () => opened.value.prepare("SELECT sql FROM sqlite_schema ORDER BY name").all();
    const before = shape();
    migrate(opened.value, KIOSK_MIGRATIONS);
    expect(shape()).toEqual(before);
  });
});
