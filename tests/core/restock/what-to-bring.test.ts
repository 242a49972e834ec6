import { describe, expect, test } from "vitest";
import type { Slot } from "../../../core/catalogue/catalogue-snapshot.ts";
import type { Fact } from "../../../core/journal/fact.ts";
import { byNeed, planSlots, type SlotPlan } from "../../../core/restock/slot-plan.ts";
import { createBakerySnapshot } from "../../support/bakery-snapshot.ts";
import { openTestJournal } from "../../support/open-journal.ts";
import { count, load, payment, placeOrder } from "../../support/sale-facts.ts";

const TODAY = "2026-11-24";
const TOMORROW = "2026-11-25";

const machine = (facts: readonly Fact[], changeSlot: (slot: Slot) => Slot = (slot) => slot) => {
  const snapshot = createBakerySnapshot(3);
  const opened = openTestJournal({
    snapshot: { ...snapshot, slots: snapshot.slots.map(changeSlot) },
  });
  opened.journal.commit(() => [...facts]);
  return opened;
};

const planOf = (
  { journal }: ReturnType<typeof machine>,
  slotId: string,
  date = TODAY,
): SlotPlan | undefined =>
  planSlots(journal.books, date).find(({ slot }) => slot.slotId === slotId);

describe("what to bring", () => {
  test("goods that keep are filled to the brim once fewer than half are left", () => {
    const shop = machine([load("l01", "tas", 1)]);
    expect(planOf(shop, "l01")).toMatchObject({ need: null, bringUnits: 0 });
    expect(planOf(shop, "l02")).toMatchObject({ need: "empty", bringUnits: 1 });
  });

  test("the hub may set the level from which a slot is filled", () => {
    const withPar = (slot: Slot) => (slot.slotId === "s11" ? { ...slot, parUnits: 6 } : slot);
    const facts = [load("s11", "roti", 5, "2026-11-27"), load("s12", "roti", 5, "2026-11-27")];
    const shop = machine(facts, withPar);
    expect(planOf(shop, "s11")).toMatchObject({ need: "below-par", bringUnits: 1 });
    expect(planOf(shop, "s12")).toMatchObject({ need: null, bringUnits: 0 });
  });

  test("food that is over on the day of the visit comes out and is replaced", () => {
    const shop = machine([load("s11", "roti", 5, TOMORROW)]);
    expect(planOf(shop, "s11", TODAY)).toMatchObject({ need: null, takeOutUnits: 0 });
    expect(planOf(shop, "s11", TOMORROW)).toMatchObject({
      need: "expired",
      takeOutUnits: 5,
      bringUnits: 4,
    });
  });

  test("of food as much as sells while it keeps, and at least the level", () => {
    const shop = machine([load("s11", "roti", 8, "2026-11-27")]);
    const sell = (units: number) => {
      for (let unit = 0; unit < units; unit++) sellOne(shop);
    };
    expect(planOf(shop, "s12")).toMatchObject({ need: "empty", bringUnits: 4 });
    // 42 in a week over three slots: two a day from each, for three days.
    sell(42);
    expect(planOf(shop, "s12")).toMatchObject({ bringUnits: 6 });
  });

  test("what needs hands first comes first", () => {
    const facts: readonly Fact[] = [
      load("s11", "roti", 5, "2026-11-27"),
      load("s12", "roti", 8, TODAY),
      load("l01", "tas", 1),
      { kind: "slot-opening", visitId: "v", slotId: "l01", by: "restocker" },
      count("l02", 0),
    ];
    const { journal } = machine(facts);
    expect(
      byNeed(planSlots(journal.books, TODAY)).map(({ slot, need }) => [slot.slotId, need]),
    ).toEqual([
      ["s12", "expired"],
      ["l01", "in-doubt"],
      ["s21", "empty"],
      ["l02", "empty"],
      ["s11", null],
    ]);
  });
});

/** One loaf is bought and falls. */
const sellOne = ({ journal, ids }: ReturnType<typeof machine>) => {
  const [placed, requested] = placeOrder(ids, [{ slotId: "s11", sku: "roti" }]);
  const { saleId } = placed;
  const lineId = placed.lines[0]?.lineId ?? "";
  const attempt = { saleId, lineId, attemptId: ids.newId(), slotId: "s11" };
  journal.commit(() => [placed, requested]);
  journal.commit((books) => [payment(books, ids, { ...placed, chargeId: requested.chargeId })]);
  journal.commit(() => [
    { kind: "dispense-started", ...attempt, packetNo: 1 },
    {
      kind: "dispense-finished",
      ...attempt,
      outcome: "delivered",
      evidence: "drop-seen",
      frames: [],
    },
  ]);
};
