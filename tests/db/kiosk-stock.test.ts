import { describe, expect, test } from "vitest";
import type { Fact, FactOf } from "../../core/journal/fact.ts";
import type { SlotStock } from "../../core/ports/journal.ts";
import { EVIDENCE_TABLE } from "../../core/sale/evidence-table.ts";
import { openTestJournal } from "../support/open-journal.ts";
import { count, load, owed, payment, placeOrder, withdraw } from "../support/sale-facts.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const S11 = { slotId: "s11", sku: "roti" };

/** A machine with four loaves in s11 and two in s12. */
const openShop = () => {
  const { journal, ids, db } = openTestJournal({ snapshot: createTestSnapshot() });
  const write = (...facts: readonly Fact[]) => {
    const stored = journal.commit(() => facts);
    if (!stored.ok) throw new Error(stored.error.kind);
  };
  const slot = (slotId: string): SlotStock =>
    journal.books.stock().find((each) => each.slotId === slotId)!;
  write(load("s11", "roti", 4, "2026-11-26"), load("s12", "roti", 2, "2026-11-27"));

  /** Orders one unit from s11 and pays for it, unless told otherwise. */
  const sell = ({ paid = true } = {}) => {
    const [placed, requested] = placeOrder(ids, [S11]);
    write(placed, requested);
    if (paid) journal.commit((books) => [payment(books, ids, { ...requested, ...placed })]);
    const { saleId } = placed;
    const { chargeId } = requested;
    const { lineId } = placed.lines[0]!;
    const attempt = (
      outcome: FactOf<"dispense-finished">["outcome"],
      evidence: FactOf<"dispense-finished">["evidence"],
      slotId = "s11",
    ) => {
      const attemptId = ids.newId();
      write({ kind: "dispense-started", saleId, lineId, attemptId, slotId, packetNo: 1 });
      write({
        kind: "dispense-finished",
        saleId,
        lineId,
        attemptId,
        slotId,
        outcome,
        evidence,
        frames: [],
      });
    };
    return { saleId, chargeId, lineId, attempt };
  };
  return { journal, ids, db, write, slot, sell };
};

describe("a hold", () => {
  test("lasts from the order to the delivery, which takes the unit", () => {
    const { slot, sell } = openShop();
    const { attempt } = sell();
    expect(slot("s11")).toMatchObject({ units: 4, heldUnits: 1 });
    attempt("delivered", "drop-seen");
    expect(slot("s11")).toMatchObject({ units: 3, heldUnits: 0, inDoubt: false });
  });

  test("ends with the acquirer's final close, not with the session", () => {
    const { slot, sell, write } = openShop();
    const { saleId, chargeId } = sell({ paid: false });
    write({ kind: "charge-abandoned", saleId, chargeId, reason: "cancelled" });
    write({ kind: "sale-closed", saleId });
    expect(slot("s11").heldUnits).toBe(1);
    write({ kind: "charge-closed", saleId, chargeId, reason: "cancelled" });
    expect(slot("s11").heldUnits).toBe(0);
  });

  test("of an order without a charge ends when the sale is closed", () => {
    const { slot, write, ids } = openShop();
    const [placed] = placeOrder(ids, [S11, S11]);
    write(placed);
    expect(slot("s11").heldUnits).toBe(2);
    write({ kind: "sale-closed", saleId: placed.saleId });
    expect(slot("s11").heldUnits).toBe(0);
  });

  test("of a paid sale survives a late close of its charge", () => {
    const { slot, write, sell } = openShop();
    const { saleId, chargeId } = sell();
    write({ kind: "charge-closed", saleId, chargeId, reason: "expired" });
    expect(slot("s11").heldUnits).toBe(1);
  });

  test("stays after proven non-delivery and ends with the refund", () => {
    const { slot, write, sell, ids, journal } = openShop();
    const { saleId, lineId, attempt } = sell();
    attempt("not-delivered", "never-sent");
    expect(slot("s11")).toMatchObject({ units: 4, heldUnits: 1, inDoubt: false });
    const sale = journal.books.sale(saleId)!;
    write(owed(ids, sale, lineId, 12_000, "not-delivered"));
    expect(slot("s11")).toMatchObject({ units: 4, heldUnits: 0 });
  });

  test("moves to the twin slot with the second attempt", () => {
    const { slot, sell } = openShop();
    const { attempt } = sell();
    attempt("not-delivered", "motor-jammed");
    attempt("not-delivered", "never-sent", "s12");
    expect(slot("s11")).toMatchObject({ units: 4, heldUnits: 0, inDoubt: true });
    expect(slot("s12")).toMatchObject({ units: 2, heldUnits: 1, inDoubt: false });
    attempt("delivered", "drop-seen", "s12");
    expect(slot("s12")).toMatchObject({ units: 1, heldUnits: 0 });
  });

  test("is never reported beyond what a count found inside", () => {
    const { slot, sell, write } = openShop();
    sell();
    sell();
    write(count("s11", 1));
    expect(slot("s11")).toMatchObject({ units: 1, heldUnits: 1 });
    write(load("s11", "roti", 3));
    expect(slot("s11")).toMatchObject({ units: 4, heldUnits: 2 });
  });
});

describe("doubt about a slot", () => {
  test.each([
    ["unknown", "no-answer", true],
    ["not-delivered", "motor-jammed", true],
    ["not-delivered", "motor-missing", true],
    ["not-delivered", "latch-stuck", true],
    ["not-delivered", "never-sent", false],
    ["not-delivered", "cabinet-fault", false],
    ["delivered", "drop-seen", false],
  ] as const)("after %s by %s: %s", (outcome, evidence, inDoubt) => {
    const { slot, sell } = openShop();
    sell().attempt(outcome, evidence);
    expect(slot("s11").inDoubt).toBe(inDoubt);
  });

  test.each(
    EVIDENCE_TABLE.flatMap(({ outcome, evidence, slot }) =>
      slot === "none" || evidence === "code-shown" || evidence === "code-redeemed"
        ? []
        : [{ outcome, evidence, slot }],
    ),
  )("follows the evidence table: $outcome by $evidence is $slot", ({ outcome, evidence, slot }) => {
    const shop = openShop();
    shop.sell().attempt(outcome, evidence);
    expect(shop.slot("s11").inDoubt).toBe(slot === "in-doubt");
  });

  test("keeps the unit of an unknown outcome in the books until counted", () => {
    const { slot, sell, write } = openShop();
    sell().attempt("unknown", "no-answer");
    expect(slot("s11")).toMatchObject({ units: 4, heldUnits: 0, inDoubt: true });
    write(count("s11", 3));
    expect(slot("s11")).toMatchObject({ units: 3, heldUnits: 0, inDoubt: false });
  });

  test("ends with a load", () => {
    const { slot, sell, write } = openShop();
    sell().attempt("unknown", "no-answer");
    write(load("s11", "roti", 1));
    expect(slot("s11")).toMatchObject({ units: 5, inDoubt: false });
  });
});

describe("what reality shows beyond the books", () => {
  test("a delivery from an empty slot leaves it empty and in doubt", () => {
    const { slot, sell, write, journal } = openShop();
    const { attempt } = sell();
    write(count("s11", 0));
    attempt("delivered", "drop-seen");
    expect(slot("s11")).toMatchObject({ units: 0, inDoubt: true });
    expect(journal.books.areSound()).toBe(true);
  });

  test("a slot nobody planned gets a row when something leaves it", () => {
    const { slot, sell, journal } = openShop();
    sell().attempt("delivered", "drop-seen", "s99");
    expect(slot("s99")).toMatchObject({ units: 0, inDoubt: true });
    expect(journal.books.areSound()).toBe(true);
  });

  test("taking out more than was recorded leaves the slot empty and in doubt", () => {
    const { slot, write } = openShop();
    write(withdraw("s12", 3));
    expect(slot("s12")).toMatchObject({ units: 0, inDoubt: true, bestBefore: null });
  });

  test("an outcome told twice takes one unit, and weaker evidence does not bring it back", () => {
    const { slot, sell, write, journal } = openShop();
    const { saleId, lineId, attempt } = sell();
    attempt("delivered", "drop-seen");
    const attemptId = journal.books.sale(saleId)!.lines[0]!.attempts[0]!.attemptId;
    const told: Omit<FactOf<"dispense-finished">, "outcome" | "evidence"> = {
      kind: "dispense-finished",
      saleId,
      lineId,
      attemptId,
      slotId: "s11",
      frames: [],
    };
    write({ ...told, outcome: "delivered", evidence: "drop-seen" });
    write({ ...told, outcome: "not-delivered", evidence: "never-sent" });
    write({ ...told, outcome: "delivered", evidence: "drop-seen" });
    expect(slot("s11").units).toBe(3);
  });

  test("a late proof of delivery takes the unit that was in doubt", () => {
    const { slot, sell, write, journal } = openShop();
    const { saleId, lineId, attempt } = sell();
    attempt("unknown", "no-answer");
    const attemptId = journal.books.sale(saleId)!.lines[0]!.attempts[0]!.attemptId;
    write({
      kind: "dispense-finished",
      saleId,
      lineId,
      attemptId,
      slotId: "s11",
      outcome: "delivered",
      evidence: "drop-seen",
      frames: [],
    });
    expect(slot("s11")).toMatchObject({ units: 3, inDoubt: true });
  });
});

describe("the date of what is inside", () => {
  test("is the earliest of what remains and what is added", () => {
    const { slot, write } = openShop();
    write(load("s11", "roti", 1, "2026-11-30"));
    expect(slot("s11").bestBefore).toBe("2026-11-26");
    write(load("s11", "roti", 1, "2026-11-25"));
    expect(slot("s11").bestBefore).toBe("2026-11-25");
  });

  test("goes with the last unit, and an empty slot takes the new one", () => {
    const { slot, write } = openShop();
    write(withdraw("s11", 4));
    expect(slot("s11").bestBefore).toBeNull();
    write(load("s11", "roti", 2, "2026-11-30"));
    expect(slot("s11").bestBefore).toBe("2026-11-30");
  });
});

describe("a new planogram", () => {
  const tasInS11 = createTestSnapshot({
    version: 2,
    slots: createTestSnapshot().slots.map((slot) =>
      slot.slotId === "s11" ? { ...slot, sku: "tas" } : slot,
    ),
  });

  test("leaves a slot with goods in it as it is until they are gone", () => {
    const { slot, write } = openShop();
    write({ kind: "catalogue-adopted", snapshot: tasInS11 });
    expect(slot("s11")).toMatchObject({ sku: "roti", units: 4 });
    write(withdraw("s11", 4));
    expect(slot("s11")).toMatchObject({ sku: "tas", units: 0, bestBefore: null });
  });

  test("gives an empty slot its product at once", () => {
    const { slot, write } = openShop();
    write(count("s11", 0), { kind: "catalogue-adopted", snapshot: tasInS11 });
    expect(slot("s11")).toMatchObject({ sku: "tas", units: 0 });
  });

  test("that drops a slot keeps the books of what is inside", () => {
    const { slot, write } = openShop();
    write({
      kind: "catalogue-adopted",
      snapshot: createTestSnapshot({ version: 2, slots: [] }),
    });
    expect(slot("s11")).toMatchObject({ sku: "roti", units: 4 });
  });

  test("loaded over goods of another product stops the slot until counted", () => {
    const { slot, write } = openShop();
    write(load("s11", "tas", 1));
    expect(slot("s11")).toMatchObject({ sku: "tas", units: 5, inDoubt: true });
  });
});
