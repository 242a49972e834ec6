import { describe, expect, test } from "vitest";
import { replayProjections } from "../../db/kiosk/replay-projections.ts";
import { verifyChain } from "../../db/kiosk/verify-chain.ts";
import { dumpProjections } from "../support/dump-projections.ts";
import { openTestJournal } from "../support/open-journal.ts";
import { load, payment, placeOrder } from "../support/sale-facts.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const BREAK = `CREATE TRIGGER break_sales BEFORE INSERT ON sale BEGIN
  SELECT RAISE(ABORT, 'a projection with a bug'); END`;

const openShop = () => openTestJournal({ snapshot: createTestSnapshot() });

describe("a projection that fails", () => {
  test("leaves the fact on disk, its tables untouched and the books unsound", () => {
    const { journal, db, ids } = openShop();
    db.exec(BREAK);
    const before = dumpProjections(db);
    const [placed, requested] = placeOrder(ids, [{ slotId: "s11", sku: "roti" }]);
    const stored = journal.commit(() => [placed, requested]);
    expect(stored).toMatchObject({ ok: true, value: [{ seq: 3 }, { seq: 4 }] });
    expect(journal.books.areSound()).toBe(false);
    expect(dumpProjections(db)).toEqual(before);
    expect(verifyChain(db)).toEqual({ ok: true, value: 4 });
    expect(db.prepare("SELECT failure FROM projection_state").pluck().get()).toContain(
      "with a bug",
    );
  });

  test("loses no open sale, charge, packet or receipt number: those are read from facts", () => {
    const { journal, db, ids } = openShop();
    db.exec(BREAK);
    const [placed, requested] = placeOrder(ids, [{ slotId: "s11", sku: "roti" }]);
    const { saleId } = placed;
    journal.commit(() => [placed, requested]);
    expect(journal.books.openSales().map((sale) => sale.saleId)).toEqual([saleId]);
    expect(journal.books.openCharges().map((sale) => sale.saleId)).toEqual([saleId]);
    expect(journal.books.saleIdOfCharge(requested.chargeId)).toBe(saleId);

    db.exec(`CREATE TRIGGER break_money BEFORE INSERT ON day_total BEGIN
      SELECT RAISE(ABORT, 'another'); END`);
    journal.commit((books) => [
      payment(books, ids, { ...requested, ...placed }),
      {
        kind: "dispense-started",
        saleId,
        lineId: placed.lines[0]!.lineId,
        attemptId: ids.newId(),
        slotId: "s11",
        packetNo: 9,
      },
    ]);
    expect(journal.books.nextReceiptSequence()).toBe(2);
    expect(journal.books.lastPacketNo("spiral-1")).toBe(9);
    expect(journal.books.openCharges()).toEqual([]);
  });

  test("stays known after a restart, until replay succeeds", () => {
    const opened = openShop();
    opened.db.exec(BREAK);
    const [placed] = placeOrder(opened.ids, [{ slotId: "s11", sku: "roti" }]);
    opened.journal.commit(() => [placed]);
    const again = opened.reopen();
    expect(again.journal.books.areSound()).toBe(false);
    expect(again.journal.commit(() => [load("s11", "roti", 1)]).ok).toBe(true);
    expect(again.journal.books.areSound()).toBe(false);

    opened.db.exec("DROP TRIGGER break_sales");
    const repaired = again.reopen().journal.books;
    expect(repaired.areSound()).toBe(true);
    expect(repaired.openSales()).toHaveLength(1);
    expect(repaired.stock().find((slot) => slot.slotId === "s11")).toMatchObject({
      units: 1,
      heldUnits: 1,
    });
  });

  test("is repaired by replay in the running program", () => {
    const { journal, db, ids } = openShop();
    db.exec(BREAK);
    const [placed] = placeOrder(ids, [{ slotId: "s11", sku: "roti" }]);
    journal.commit(() => [placed]);
    expect(() => replayProjections(db)).toThrow("with a bug");
    expect(journal.books.areSound()).toBe(false);
    db.exec("DROP TRIGGER break_sales");
    replayProjections(db);
    expect(journal.books.areSound()).toBe(true);
  });
});
