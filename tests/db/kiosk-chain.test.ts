import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { backUp } from "../../db/kiosk/back-up.ts";
import { openKioskDatabase } from "../../db/kiosk/open-kiosk-database.ts";
import type { SqliteDatabase } from "../../db/kiosk/sqlite-database.ts";
import { verifyChain } from "../../db/kiosk/verify-chain.ts";
import { openTestJournal } from "../support/open-journal.ts";
import { count, load } from "../support/sale-facts.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const openWithFacts = (path?: string) => {
  const opened = openTestJournal({ snapshot: createTestSnapshot(), ...(path ? { path } : {}) });
  opened.journal.commit(() => [load("s11", "roti", 4), count("s11", 3)]);
  return opened;
};

/** What somebody with the file and a SQL shell can do: the triggers go first. */
const tamper = (db: SqliteDatabase, sql: string) => {
  db.exec(`PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;
    DROP TRIGGER fact_is_never_changed; DROP TRIGGER fact_is_never_removed; ${sql}`);
};

describe("the chain of facts", () => {
  test("holds as it was written", () => {
    expect(verifyChain(openWithFacts().db)).toEqual({ ok: true, value: 4 });
  });

  const columns = openWithFacts()
    .db.prepare<[], { name: string; type: string }>(
      "SELECT name, type FROM pragma_table_info('fact')",
    )
    .all();

  test.each(columns)("shows one changed byte in $name", ({ name, type }) => {
    for (const position of [1, 3, 4]) {
      const { db } = openWithFacts();
      const change = {
        INTEGER: name === "clock_trusted" ? "0" : `${name} + 64`,
        TEXT: `substr(${name}, 1, length(${name}) - 1) || '~'`,
        // The last byte: for a payload the closing brace, for a hash its tail.
        BLOB: `CAST(substr(${name}, 1, length(${name}) - 1) || x'7E' AS BLOB)`,
      }[type];
      tamper(db, `UPDATE fact SET ${name} = ${change} WHERE position = ${position}`);
      const checked = verifyChain(db);
      expect([name, position, checked.ok]).toEqual([name, position, false]);
    }
  });

  test("shows a fact taken out of the middle, and one put elsewhere", () => {
    const removed = openWithFacts().db;
    tamper(removed, "DELETE FROM fact WHERE position = 3");
    expect(verifyChain(removed)).toMatchObject({ error: { reason: "position-gap" } });

    const swapped = openWithFacts().db;
    tamper(
      swapped,
      `UPDATE fact SET position = -3 WHERE position = 3;
       UPDATE fact SET position = 3 WHERE position = 4;
       UPDATE fact SET position = 4 WHERE position = -3;`,
    );
    expect(verifyChain(swapped).ok).toBe(false);
  });
});

describe("the table of facts", () => {
  test.each([
    ["an update", "UPDATE fact SET subject = 's12' WHERE position = 3", "never changed"],
    ["a deletion", "DELETE FROM fact WHERE position = 4", "never removed"],
    [
      "a replacement by position",
      "INSERT OR REPLACE INTO fact SELECT * FROM fact WHERE position = 4",
      "right after the last",
    ],
    [
      "a replacement by event id",
      `INSERT OR REPLACE INTO fact SELECT 5, journal_id, 5, event_id, kind, kind_version, at_ms,
         clock_trusted, business_date, subject, payload, prev_hash, hash
       FROM fact WHERE position = 4`,
      "never removed",
    ],
    [
      "a gap",
      `INSERT INTO fact SELECT 6, journal_id, 6, 'x', kind, kind_version, at_ms,
         clock_trusted, business_date, subject, payload, prev_hash, hash
       FROM fact WHERE position = 4`,
      "right after the last",
    ],
  ])("refuses %s", (_, sql, reason) => {
    const { db } = openWithFacts();
    expect(() => db.exec(sql)).toThrow(reason);
    expect(verifyChain(db)).toEqual({ ok: true, value: 4 });
  });
});

describe("a backup", () => {
  const folder = mkdtempSync(join(tmpdir(), "pojokpas-backup-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("of the running database is a database with the same chain", async () => {
    const { db, journal } = openWithFacts(join(folder, "kiosk.db"));
    await backUp(db, join(folder, "copy.db"));
    journal.commit(() => [count("s11", 2)]);
    const copy = openKioskDatabase(join(folder, "copy.db"));
    expect(copy.ok && verifyChain(copy.value)).toEqual({ ok: true, value: 4 });
    expect(verifyChain(db)).toEqual({ ok: true, value: 5 });
    db.close();
    if (copy.ok) copy.value.close();
  });
});
