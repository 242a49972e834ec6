import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import type { Fact } from "../../core/journal/fact.ts";
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
  migrateTo(db, version);
  return db;
};

const migrateTo = (db: Database.Database, version: number) =>
  migrate(
    db,
    KIOSK_MIGRATIONS.filter((step) => step.version <= version),
  );

const isSound = (db: Database.Database) =>
  db.prepare("SELECT is_sound FROM projection_state").pluck().get();

/** A program of today starts on it: the steps that came later are taken first. */
const openJournal = (db: Database.Database) => {
  migrate(db, KIOSK_MIGRATIONS);
  return createJournal({
    db,
    clock: createVirtualClock(),
    ids: createCountingIds(100),
    identity: { kioskId: "kiosk-1", machineCode: "M01" },
  });
};

/** A fact as an earlier program wrote it: fields that came later are missing. */
const oldFact = (fact: object): Fact => JSON.parse(JSON.stringify(fact));

/** Rows a database would hold before its projections: facts and nothing else. */
const copyFacts = (to: Database.Database, more: readonly Fact[] = []) => {
  const { journal, db } = openTestJournal({ snapshot: createTestSnapshot() });
  journal.commit(() => [load("s11", "roti", 4), ...more]);
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

  test("0020 makes the projections; facts from before are replayed at the next start", () => {
    const db = openAt(10);
    copyFacts(db);
    migrateTo(db, 20);
    expect(verifyChain(db)).toEqual({ ok: true, value: 3 });
    expect(isSound(db)).toBe(0);
    expect(isSound(openAt(20))).toBe(1);
  });

  test("0030 keeps the facts and has the reshaped projections replayed at the next start", () => {
    const db = openAt(20);
    copyFacts(db);
    // What step 20 made of them, and the sale of a program that knew machine goods only.
    db.exec(`
      INSERT INTO sale VALUES ('sale-1', 4, 'ABCDEF', 12000, 'ordered', NULL, NULL, 0);
      INSERT INTO sale_line VALUES ('sale-1', 'line-1', 12000, 'ordered');
      INSERT INTO day_total VALUES ('2026-11-24', 1, 12000, 0, 0);
      INSERT INTO refund_owed VALUES ('r-1', 's', 'c', NULL, 1, 'late-payment', '2026-12-01', '2026-11-24');
    `);
    migrateTo(db, 30);
    expect(verifyChain(db)).toEqual({ ok: true, value: 3 });
    expect(isSound(db)).toBe(0);
    const { books } = openJournal(db);
    expect(books.areSound()).toBe(true);
    expect(books.stock().find(({ slotId }) => slotId === "s11")).toMatchObject({ units: 4 });
    expect(books.openSales()).toEqual([]);
    expect(books.openRefunds()).toEqual([]);
  });

  test("0030 reads the sale of a program that knew machine goods only", () => {
    const db = openAt(20);
    copyFacts(db, [
      oldFact({
        kind: "order-placed",
        saleId: "sale-1",
        orderCode: "ABCDEF",
        language: "id",
        snapshotVersion: 1,
        lines: [
          {
            lineId: "line-1",
            sku: "roti",
            variantId: null,
            name: { id: "roti", en: "roti" },
            unitPriceRupiah: 12_000,
            slotId: "s11",
            bestBefore: null,
          },
        ],
        totalRupiah: 12_000,
      }),
      oldFact({
        kind: "refund-owed",
        saleId: "sale-1",
        chargeId: "c-1",
        refundId: "r-1",
        lineId: null,
        amountRupiah: 12_000,
        reason: "late-payment",
        dueDate: "2026-12-01",
      }),
    ]);
    migrateTo(db, 30);
    const { books } = openJournal(db);
    expect(books.areSound()).toBe(true);
    expect(books.openSales()).toMatchObject([
      { saleId: "sale-1", voucher: null, lines: [{ fulfilment: "machine" }] },
    ]);
    expect(books.openRefunds()).toMatchObject([{ orderCode: "ABCDEF", voucherRupiah: 0 }]);
  });

  test("0050 keeps what the slots hold; a number comes with the next load", () => {
    const db = openAt(40);
    copyFacts(db);
    db.exec(`
      INSERT INTO slot VALUES ('l01', 'locker-1', 'tas', NULL, 1);
      INSERT INTO slot_stock VALUES ('l01', 'tas', NULL, 1, 0, NULL);
    `);
    migrateTo(db, 50);
    expect(verifyChain(db)).toEqual({ ok: true, value: 3 });
    expect(db.prepare("SELECT units, edition_number FROM slot_stock").get()).toEqual({
      units: 1,
      edition_number: null,
    });
    const journal = openJournal(db);
    const numbered = { ...load("l02", "tas", 1), editionNumber: 3 };
    expect(journal.commit(() => [load("l01", "tas", 1), numbered]).ok).toBe(true);
    const numberIn = (slotId: string) =>
      journal.books.stock().find((row) => row.slotId === slotId)?.editionNumber;
    expect([numberIn("l01"), numberIn("l02")]).toEqual([null, 3]);
  });

  test("0080 keeps slots and stock as they were; a product put in by hand outlasts a new price", () => {
    const db = openAt(70);
    copyFacts(db);
    db.exec(`
      INSERT INTO slot VALUES ('l01', 'locker-1', 'tas', NULL, 1);
      INSERT INTO slot_stock VALUES ('l01', 'tas', NULL, 1, 0, NULL, NULL);
    `);
    migrateTo(db, 80);
    expect(verifyChain(db)).toEqual({ ok: true, value: 3 });
    expect(db.prepare("SELECT units, in_hands FROM slot_stock").get()).toEqual({
      units: 1,
      in_hands: 0,
    });
    const journal = openJournal(db);
    const snapshot = createTestSnapshot({ version: 2 });
    const inSlot = () =>
      journal.books.snapshot()?.slots.find(({ slotId }) => slotId === "l01")?.sku;
    journal.commit(() => [
      { kind: "catalogue-adopted", snapshot },
      {
        kind: "slot-reassigned",
        slotId: "l01",
        sku: "kotak",
        variantId: null,
        because: "at-machine",
        by: "restocker",
      },
    ]);
    expect(inSlot()).toBe("kotak");
    journal.commit(() => [
      { kind: "catalogue-adopted", snapshot: createTestSnapshot({ version: 3 }) },
    ]);
    expect(inSlot()).toBe("kotak");
    const slots = snapshot.slots.map((slot) =>
      slot.slotId === "l01" ? { ...slot, sku: "roti" } : slot,
    );
    journal.commit(() => [
      { kind: "catalogue-adopted", snapshot: { ...snapshot, version: 4, slots } },
    ]);
    expect(inSlot()).toBe("roti");
  });

  test("0030 on an empty database is sound from the start", () => {
    const db = openAt(30);
    expect(isSound(db)).toBe(1);
    migrate(db, KIOSK_MIGRATIONS);
    const write = createFactWriter({
      db,
      facts: createFactTable(db),
      clock: createVirtualClock(),
      ids: createCountingIds(),
    });
    expect(write([load("s11", "roti", 1)])).toHaveLength(1);
  });

  test("0040 finds the days of facts that were there before", () => {
    const db = openAt(30);
    copyFacts(db, [{ kind: "day-rolled", from: "2026-11-24", to: "2026-11-26" }]);
    migrateTo(db, 40);
    const { books } = openJournal(db);
    expect(books.days.openDates()).toEqual(["2026-11-24", "2026-11-26"]);
    expect(books.days.facts("2026-11-24").map(({ fact }) => fact.kind)).toEqual([
      "journal-opened",
      "catalogue-adopted",
      "slot-loaded",
    ]);
    expect(books.days.closed(5)).toEqual([]);
  });

  test("0060 finds who was in service mode by facts that were there before", () => {
    const db = openAt(50);
    copyFacts(db, [{ kind: "service-entered", position: "restocker" }]);
    migrateTo(db, 60);
    const { books, commit } = openJournal(db);
    expect(books.openService()).toBe("restocker");
    expect(books.wasEverLoaded()).toBe(true);
    commit(() => [{ kind: "service-left", position: "restocker", because: "closed" }]);
    expect(books.openService()).toBeNull();
  });

  test("0070 keeps test vends from then on, and what the slots held before", () => {
    const db = openAt(60);
    copyFacts(db);
    db.exec(`
      INSERT INTO slot VALUES ('s11', 'spiral-1', 'roti', NULL, 1);
      INSERT INTO slot_stock VALUES ('s11', 'roti', NULL, 4, 0, NULL, NULL);
    `);
    migrateTo(db, 70);
    const { books, commit } = openJournal(db);
    expect(books.openTestVends()).toEqual([]);
    expect(books.stock()).toMatchObject([{ slotId: "s11", units: 4, inDoubt: false }]);
    commit(() => [
      { kind: "test-vend", vendId: "v1", slotId: "s11", packetNo: 1, by: "technician" },
    ]);
    expect(books.openTestVends()).toEqual([{ vendId: "v1", slotId: "s11", isOut: false }]);
    expect(books.stock()).toMatchObject([{ slotId: "s11", units: 4, inDoubt: true }]);
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
