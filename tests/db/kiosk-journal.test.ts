import { describe, expect, test } from "vitest";
import { openTestJournal } from "../support/open-journal.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

describe("the kiosk's journal", () => {
  test("a new journal begins with the fact that it was opened", () => {
    const { journal } = openTestJournal();
    expect(journal.factsAfter(0, 10).map(({ seq, kind }) => ({ seq, kind }))).toEqual([
      { seq: 1, kind: "journal-opened" },
    ]);
    expect(journal.books.businessDate()).toBe("2026-11-24");
  });

  test("the adopted snapshot is what the books name", () => {
    const snapshot = createTestSnapshot();
    const { journal } = openTestJournal({ snapshot });
    expect(journal.books.snapshot()).toEqual(snapshot);
    expect(journal.books.stock().map(({ slotId, units }) => [slotId, units])).toEqual([
      ["l01", 0],
      ["l02", 0],
      ["s11", 0],
      ["s12", 0],
      ["s21", 0],
    ]);
    expect(journal.books.areSound()).toBe(true);
  });
});
