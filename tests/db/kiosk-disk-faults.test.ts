import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createDiskReserve } from "../../db/kiosk/disk-reserve.ts";
import { openKioskDatabase } from "../../db/kiosk/open-kiosk-database.ts";
import { verifyChain } from "../../db/kiosk/verify-chain.ts";
import { dumpProjections } from "../support/dump-projections.ts";
import { openTestJournal } from "../support/open-journal.ts";
import { count } from "../support/sale-facts.ts";
import { startJournalWriter, type WriterAnswer } from "../support/start-journal-writer.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pojokpas-kiosk-"));
  path = join(folder, "kiosk.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lastAcknowledged = (answers: readonly WriterAnswer[]): number =>
  answers.reduce(
    (last, answer) => (typeof answer === "object" && "seq" in answer ? answer.seq : last),
    0,
  );

describe("a full disk", () => {
  test("refuses the whole commit, stores nothing, and takes facts again once there is room", () => {
    const { journal, db } = openTestJournal({ path, snapshot: createTestSnapshot() });
    const pages = Number(db.pragma("page_count", { simple: true }));
    db.pragma(`max_page_count = ${pages}`);
    const before = dumpProjections(db);
    const seqBefore = journal.lastSeq();
    const told: number[] = [];
    journal.onCommit((stored) => told.push(stored.length));

    const many = Array.from({ length: 400 }, (_, index) => count("s11", index));
    expect(journal.commit(() => many)).toMatchObject({
      ok: false,
      error: { kind: "journal.not-written", reason: expect.stringContaining("SQLITE_FULL") },
    });
    expect(journal.lastSeq()).toBe(seqBefore);
    expect(dumpProjections(db)).toEqual(before);
    expect(journal.books.areSound()).toBe(true);
    expect(told).toEqual([]);

    db.pragma(`max_page_count = ${pages + 1000}`);
    expect(journal.commit(() => many).ok).toBe(true);
    expect(verifyChain(db)).toEqual({ ok: true, value: seqBefore + 400 });
    db.close();
  });

  test("seen as a failed write ends the journal's life; what was acknowledged is all there is", async () => {
    const writer = startJournalWriter(path, 1_000_000, { fileLimitKiB: 1024 });
    await writer.until((answers) => answers.includes("done"));
    writer.child.kill("SIGKILL");
    await writer.ended;
    const errors = writer.answers.flatMap((answer) =>
      typeof answer === "object" && "kind" in answer ? [answer] : [],
    );
    expect(errors).toEqual([
      { kind: "journal.not-written", reason: expect.stringMatching(/^SQLITE_IOERR/) },
      { kind: "journal.closed" },
    ]);

    const { journal, db } = openTestJournal({ path });
    expect(lastAcknowledged(writer.answers)).toBeGreaterThan(10);
    expect(journal.lastSeq()).toBe(lastAcknowledged(writer.answers));
    expect(verifyChain(db).ok).toBe(true);
    expect(journal.books.areSound()).toBe(true);
    db.close();
  });
});

describe("a killed service", () => {
  test("loses no acknowledged commit and leaves no half one", async () => {
    for (const enough of [1, 20, 150]) {
      const writer = startJournalWriter(path, 1_000_000);
      await writer.until((answers) => answers.length >= enough);
      writer.child.kill("SIGKILL");
      await writer.ended;

      const { journal, db } = openTestJournal({ path });
      expect(journal.lastSeq()).toBeGreaterThanOrEqual(lastAcknowledged(writer.answers));
      // The opening and whole commits of two.
      expect(journal.lastSeq() % 2).toBe(1);
      expect(verifyChain(db)).toEqual({ ok: true, value: journal.lastSeq() });
      const kept = dumpProjections(db);
      expect(kept["slot_stock"]).toHaveLength(2);
      db.close();
    }
  });
});

describe("a second service on the same folder", () => {
  test("is told that the database is in use, at once, and harms nothing", async () => {
    const holder = startJournalWriter(path, 3);
    await holder.until((answers) => answers.includes("done"));
    expect(openKioskDatabase(path)).toEqual({
      ok: false,
      error: { kind: "database.in-use", path },
    });
    const second = startJournalWriter(path, 3);
    expect(await second.ended).toBe(1);
    expect(second.answers).toEqual([{ kind: "database.in-use", path }]);

    holder.child.kill("SIGKILL");
    await holder.ended;
    const { journal, db } = openTestJournal({ path });
    expect(journal.lastSeq()).toBe(7);
    db.close();
  });
});

describe("a damaged file", () => {
  test("is refused when it is no database", () => {
    writeFileSync(path, "this is no database, but it is long enough to be looked at".repeat(20));
    expect(openKioskDatabase(path)).toMatchObject({ error: { kind: "database.damaged", path } });
  });

  test("is refused when pages of it are garbage", () => {
    const { journal, db } = openTestJournal({ path, snapshot: createTestSnapshot() });
    journal.commit(() => Array.from({ length: 500 }, (_, index) => count("s11", index)));
    db.close();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 8 * 4096, 40 * 4096);
    writeFileSync(path, bytes);
    expect(openKioskDatabase(path)).toMatchObject({ error: { kind: "database.damaged", path } });
  });

  test("is refused when its end is missing", () => {
    const { journal, db } = openTestJournal({ path, snapshot: createTestSnapshot() });
    journal.commit(() => Array.from({ length: 500 }, (_, index) => count("s11", index)));
    db.close();
    truncateSync(path, statSync(path).size - 10 * 4096);
    expect(openKioskDatabase(path)).toMatchObject({ error: { kind: "database.damaged", path } });
  });

  test("in a folder that does not exist is unusable, not damaged", () => {
    const nowhere = join(folder, "missing", "kiosk.db");
    expect(openKioskDatabase(nowhere)).toMatchObject({ error: { kind: "database.unusable" } });
  });
});

describe("the settings of an open database", () => {
  test("are those that keep a commit through a power cut", () => {
    const opened = openKioskDatabase(path);
    if (!opened.ok) throw new Error(opened.error.kind);
    const setting = (name: string) => opened.value.pragma(name, { simple: true });
    expect(setting("journal_mode")).toBe("wal");
    expect(setting("synchronous")).toBe(2);
    expect(setting("locking_mode")).toBe("exclusive");
    expect(setting("foreign_keys")).toBe(1);
    const loose = opened.value
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .all();
    expect(loose).toEqual([]);
    opened.value.close();
  });
});

describe("the disk reserve", () => {
  const reserveBytes = 100_000;
  const file = () => join(folder, "reserve.bin");

  test("lies on the disk as real bytes and lets checkout begin", () => {
    const reserve = createDiskReserve({ folder, reserveBytes, neededBytes: 1 });
    expect(statSync(file()).size).toBe(reserveBytes);
    expect(statSync(file()).blocks * 512).toBeGreaterThanOrEqual(reserveBytes);
    expect(reserve.hasDiskForCheckout()).toBe(true);
  });

  test("stops checkout when less is free than a sale needs", () => {
    const reserve = createDiskReserve({ folder, reserveBytes, neededBytes: 1e15 });
    expect(reserve.hasDiskForCheckout()).toBe(false);
  });

  test("once released gives its space back, and returns when there is room", () => {
    const reserve = createDiskReserve({ folder, reserveBytes, neededBytes: 1 });
    reserve.release();
    expect(statSync(file(), { throwIfNoEntry: false })).toBeUndefined();
    expect(reserve.hasDiskForCheckout()).toBe(true);
    expect(statSync(file()).size).toBe(reserveBytes);
  });
});
