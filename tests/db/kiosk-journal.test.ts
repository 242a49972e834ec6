import { describe, expect, test } from "vitest";
import type { Fact, StoredFact } from "../../core/journal/fact.ts";
import { verifyChain } from "../../db/kiosk/verify-chain.ts";
import { openTestJournal } from "../support/open-journal.ts";
import { count, load, offer, payment, placeOrder } from "../support/sale-facts.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const rollDay = (from: string, to: string): Fact => ({ kind: "day-rolled", from, to });

describe("the kiosk's journal", () => {
  test("begins with the fact that it was opened", () => {
    const { journal } = openTestJournal();
    expect(journal.factsAfter(0, 10).map(({ seq, kind }) => ({ seq, kind }))).toEqual([
      { seq: 1, kind: "journal-opened" },
    ]);
    expect(journal.books.businessDate()).toBe("2026-11-24");
  });

  test("goes on after a restart under its own id, without a second opening", () => {
    const first = openTestJournal();
    first.journal.commit(() => [count("s11", 1)]);
    const { journal } = first.reopen();
    journal.commit(() => [count("s11", 2)]);
    expect(journal.journalId).toBe(first.journal.journalId);
    expect(journal.factsAfter(0, 10).map(({ kind }) => kind)).toEqual([
      "journal-opened",
      "slot-counted",
      "slot-counted",
    ]);
  });

  test("numbers facts without a gap, in the order they were decided", () => {
    const { journal, db } = openTestJournal();
    journal.commit(() => [count("s11", 1), count("s12", 2)]);
    journal.commit(() => [count("s21", 3)]);
    const facts = journal.factsAfter(1, 10);
    expect(facts.map(({ seq, subject }) => [seq, subject])).toEqual([
      [2, "s11"],
      [3, "s12"],
      [4, "s21"],
    ]);
    expect(journal.lastSeq()).toBe(4);
    expect(verifyChain(db)).toEqual({ ok: true, value: 4 });
  });

  test("hands the sender the very facts the commit told", () => {
    const { journal } = openTestJournal();
    const stored = journal.commit(() => [count("s11", 1), count("s12", 2)]);
    expect(stored.ok && stored.value).toEqual(journal.factsAfter(1, 10));
    expect(journal.factsAfter(1, 1)).toHaveLength(1);
    expect(journal.factsAfter(3, 10)).toEqual([]);
  });

  test("stores nothing when the decision throws, and passes the error on", () => {
    const { journal } = openTestJournal();
    expect(() =>
      journal.commit(() => {
        throw new Error("a bug");
      }),
    ).toThrow("a bug");
    expect(journal.lastSeq()).toBe(1);
    expect(journal.commit(() => [count("s11", 1)]).ok).toBe(true);
    expect(journal.lastSeq()).toBe(2);
  });

  test("stores nothing, and tells nobody, when nothing was decided", () => {
    const { journal } = openTestJournal();
    const told: (readonly StoredFact[])[] = [];
    journal.onCommit((stored) => told.push(stored));
    expect(journal.commit(() => [])).toEqual({ ok: true, value: [] });
    expect(told).toEqual([]);
  });

  test("refuses a commit inside a decision", () => {
    const { journal } = openTestJournal();
    const commitTwice = () =>
      journal.commit(() => {
        journal.commit(() => []);
        return [];
      });
    expect(commitTwice).toThrow("inside another");
    expect(journal.lastSeq()).toBe(1);
  });

  test("tells every listener all commits in one order, also those made while telling", () => {
    const { journal } = openTestJournal();
    const told: string[] = [];
    journal.onCommit(([fact]) => {
      told.push(`first ${fact!.seq}`);
      if (fact!.seq === 2) journal.commit(() => [count("s12", 1)]);
    });
    const stop = journal.onCommit(([fact]) => told.push(`second ${fact!.seq}`));
    journal.commit(() => [count("s11", 1)]);
    stop();
    journal.commit(() => [count("s21", 1)]);
    expect(told).toEqual(["first 2", "second 2", "first 3", "second 3", "first 4"]);
  });

  test("refuses commits of a life that has ended", () => {
    const first = openTestJournal();
    const second = first.reopen();
    expect(first.journal.commit(() => [count("s11", 1)])).toEqual({
      ok: false,
      error: { kind: "journal.closed" },
    });
    expect(second.journal.commit(() => [count("s11", 1)]).ok).toBe(true);
  });
});

describe("the books", () => {
  test("name the adopted snapshot and an empty row for each of its slots", () => {
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

  test("never let the business date go back", () => {
    const { journal } = openTestJournal();
    journal.commit(() => [rollDay("2026-11-24", "2026-11-25")]);
    journal.commit(() => [rollDay("2026-11-25", "2026-11-20"), count("s11", 1)]);
    expect(journal.books.businessDate()).toBe("2026-11-25");
    expect(journal.factsAfter(1, 10).map(({ businessDate }) => businessDate)).toEqual([
      "2026-11-25",
      "2026-11-25",
      "2026-11-25",
    ]);
  });

  test("number receipts anew each day", () => {
    const { journal, ids } = openTestJournal({ snapshot: createTestSnapshot() });
    const sell = () => {
      const [placed, requested] = placeOrder(ids, [{ slotId: "s11", sku: "roti" }]);
      journal.commit(() => [placed, requested]);
      const paid = journal.commit((books) => [payment(books, ids, { ...requested, ...placed })]);
      if (!paid.ok) throw new Error(paid.error.kind);
      return journal.books.sale(placed.saleId)?.payment?.receiptNumber;
    };
    expect([sell(), sell()]).toEqual(["M01-20261124-0001", "M01-20261124-0002"]);
    journal.commit(() => [rollDay("2026-11-24", "2026-11-25")]);
    expect(journal.books.nextReceiptSequence()).toBe(1);
    expect(sell()).toBe("M01-20261125-0001");
  });

  test("fold a sale from its facts and find it by its charge until both are done", () => {
    const { journal, ids } = openTestJournal({ snapshot: createTestSnapshot() });
    const [placed, requested] = placeOrder(ids, [{ slotId: "s11", sku: "roti" }]);
    const { saleId } = placed;
    const { chargeId } = requested;
    const open = () => ({
      sales: journal.books.openSales().map((sale) => sale.saleId),
      charges: journal.books.openCharges().map((sale) => sale.saleId),
    });

    journal.commit(() => [load("s11", "roti", 2), placed, requested]);
    journal.commit(() => [offer(saleId, chargeId)]);
    expect(journal.books.saleIdOfCharge(chargeId)).toBe(saleId);
    expect(journal.books.saleIdOfCharge("another")).toBeNull();
    expect(open()).toEqual({ sales: [saleId], charges: [saleId] });

    journal.commit(() => [
      { kind: "charge-abandoned", saleId, chargeId, reason: "cancelled" },
      { kind: "sale-closed", saleId },
    ]);
    expect(open()).toEqual({ sales: [], charges: [saleId] });

    journal.commit(() => [{ kind: "charge-closed", saleId, chargeId, reason: "cancelled" }]);
    expect(open()).toEqual({ sales: [], charges: [] });
    expect(journal.books.sale(saleId)).toMatchObject({ abandoned: true, chargeClosed: true });
    expect(journal.books.sale("another")).toBeNull();
  });

  test("remember the packet number of each spiral board over restarts and replanning", () => {
    const opened = openTestJournal({ snapshot: createTestSnapshot() });
    const { journal, ids } = opened;
    const [placed] = placeOrder(ids, [{ slotId: "s11", sku: "roti" }]);
    const start = (slotId: string, packetNo: number | null): Fact => ({
      kind: "dispense-started",
      saleId: placed.saleId,
      lineId: placed.lines[0]!.lineId,
      attemptId: ids.newId(),
      slotId,
      packetNo,
    });
    expect(journal.books.lastPacketNo("spiral-1")).toBe(0);
    journal.commit(() => [placed, start("s11", 254), start("s12", 255), start("s21", 7)]);
    journal.commit(() => [start("s11", 1), start("l01", null)]);
    journal.commit(() => [
      { kind: "catalogue-adopted", snapshot: createTestSnapshot({ version: 2, slots: [] }) },
    ]);
    const { books } = opened.reopen().journal;
    expect(books.lastPacketNo("spiral-1")).toBe(1);
    expect(books.lastPacketNo("spiral-2")).toBe(7);
    expect(books.lastPacketNo("locker-1")).toBe(0);
  });
});
