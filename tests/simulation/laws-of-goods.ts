import type { Slot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { Fact, FactOf } from "../../core/journal/fact.ts";
import type { Books } from "../../core/ports/journal.ts";
import type { TestMachine } from "../support/test-machine.ts";
import { insideOf } from "./inside-of.ts";
import type { Ledger } from "./ledger.ts";
import { waitsForPickUp, wasDelivered } from "./ledger-reading.ts";
import type { Truth } from "./truth.ts";
import type { Violations } from "./violations.ts";

interface Goods {
  readonly ledger: Ledger;
  readonly violations: Violations;
  readonly truth: Truth;
  readonly books: Books;
  readonly machine: TestMachine;
  readonly slots: readonly Slot[];
}

/** Laws 1, 2, 3, 4, 8 and 13 after a commit. The ledger has taken the facts already. */
export const checkGoods = (goods: Goods) => {
  const { ledger, violations, truth, books } = goods;
  /** Slots nobody has looked into since an attempt there ended unknown, or staff had them opened. */
  const doubted = new Set<string>();
  /** Slots whose unit a test may have taken out, until somebody said where it is. */
  const lent = new Set<string>();

  /** Slots that a restocker is at. */
  const inHands = new Set<string>();

  const placed = (fact: FactOf<"order-placed">) => {
    const sumRupiah = fact.lines.reduce((sum, line) => sum + line.unitPriceRupiah, 0);
    if (sumRupiah !== fact.totalRupiah) violations.report(9, `${fact.orderCode} does not add up`);
    for (const line of fact.lines) {
      if (line.slotId !== null && doubted.has(line.slotId)) {
        violations.report(13, `${fact.orderCode} sells from ${line.slotId}, which is in doubt`);
      }
      if (line.slotId !== null && lent.has(line.slotId)) {
        violations.report(13, `${fact.orderCode} sells from ${line.slotId}, which is being tested`);
      }
      if (line.slotId !== null && inHands.has(line.slotId)) {
        violations.report(13, `${fact.orderCode} sells from ${line.slotId}, which is in hands`);
      }
      if (line.bestBefore !== null && line.bestBefore <= books.businessDate()) {
        violations.report(13, `${fact.orderCode} sells expired food`);
      }
    }
  };

  const started = (fact: FactOf<"dispense-started">) => {
    const sale = ledger.sales.get(fact.saleId);
    const line = sale?.lines.get(fact.lineId);
    if (sale && !truth.isPaid(sale)) {
      violations.report(1, `an attempt at ${fact.slotId} begins for a sale that is not paid`);
    }
    if (sale?.pickUp && !sale.pickUp.isOpened) {
      violations.report(6, `${sale.orderCode} is handed out before its code was typed`);
    }
    if (!line) return violations.report(3, `an attempt at ${fact.slotId} for no line`);
    const earlier = line.attempts.slice(0, -1);
    const last = earlier.at(-1);
    if (last && last.outcome !== "not-delivered") {
      violations.report(3, `${line.lineId} is tried again after ${last.outcome ?? "no outcome"}`);
    }
    const isRepeated = earlier.some(
      (one) => one.slotId === fact.slotId && one.isSpiral && one.evidence !== "never-sent",
    );
    if (doubted.has(fact.slotId)) {
      violations.report(4, `${fact.slotId} is commanded again without having been counted`);
    }
    if (lent.has(fact.slotId)) {
      violations.report(4, `${fact.slotId} hands out while its test has not ended`);
    }
    if (isRepeated) violations.report(3, `${fact.slotId} is turned again for the same line`);
    if (line.refunds.length > 0 || (sale?.refunds.length ?? 0) > 0) {
      violations.report(5, `${line.lineId} is tried after its refund`);
    }
  };

  const tested = ({ slotId }: FactOf<"test-vend">) => {
    const moving = ledger.attempts().find((one) => !one.isTest && one.outcome === null);
    if (moving) violations.report(3, `${slotId} is tested while ${moving.slotId} hands out`);
    if (lent.has(slotId)) violations.report(4, `${slotId} is tested before its last test ended`);
    lent.add(slotId);
  };
  const sawTest = ({ slotId, unitsOut, outcome }: FactOf<"device-tested">) => {
    if (slotId === undefined) return;
    if (unitsOut === 0) lent.delete(slotId);
    if (outcome === "unknown") doubted.add(slotId);
  };

  const checkStock = () => {
    for (const row of books.stock()) {
      if (row.units < 0 || row.heldUnits > row.units || row.heldUnits < 0) {
        violations.report(8, `${row.slotId} holds ${row.heldUnits} of ${row.units}`);
      }
      if (lent.has(row.slotId) && !row.inDoubt) {
        violations.report(4, `${row.slotId} is sold from although its test has not ended`);
      }
      if (doubted.has(row.slotId) && !row.inDoubt) {
        violations.report(4, `${row.slotId} is sold from again without having been counted`);
      }
    }
  };

  return (facts: readonly Fact[]) => {
    for (const fact of facts) {
      if (fact.kind === "order-placed") placed(fact);
      if (fact.kind === "dispense-started") started(fact);
      if (fact.kind === "dispense-finished" && fact.outcome === "unknown") doubted.add(fact.slotId);
      if (fact.kind === "test-vend") tested(fact);
      if (fact.kind === "device-tested") sawTest(fact);
      if (fact.kind === "test-vend-ended") lent.delete(fact.slotId);
      if (fact.kind === "slot-loaded" || fact.kind === "slot-counted") {
        doubted.delete(fact.slotId);
        lent.delete(fact.slotId);
      }
      if (fact.kind === "slot-opening") doubted.add(fact.slotId);
      if (fact.kind === "restock-noted") inHands.add(fact.slotId);
      if (fact.kind === "restock-undone" || fact.kind === "restock-confirmed") {
        inHands.delete(fact.slotId);
      }
    }
    checkStock();
    // The attendant writes first and fills then.
    if (!facts.some(({ kind }) => kind === "slot-loaded")) checkContents(goods);
  };
};

/** Law 8 against the machine itself: what the books say is inside is inside, doubt aside. */
const checkContents = ({ ledger, violations, books, machine, slots }: Goods) => {
  const inFlight = new Set(
    ledger.attempts().flatMap((one) => (one.outcome === null ? one.slotId : [])),
  );
  const stock = new Map(books.stock().map((row) => [row.slotId, row]));
  for (const slot of slots) {
    const row = stock.get(slot.slotId);
    if (!row || row.inDoubt || row.isInHands || inFlight.has(slot.slotId)) continue;
    const inside = insideOf(machine, slot);
    // What a buyer paid for and left in the locker is no stock.
    const isWrong = slot.kind === "spiral" ? inside !== row.units : inside < row.units;
    if (isWrong) {
      violations.report(8, `${slot.slotId} holds ${inside}, by the books ${row.units}`);
    }
  }
};

/** Laws 3, 4, 5 and 8 when nothing moves any more. */
export const checkGoodsAtRest = (goods: Goods): void => {
  const { ledger, violations, books } = goods;
  for (const attempt of ledger.attempts()) {
    const at = `${attempt.slotId} (${attempt.evidence})`;
    if (attempt.outcome === null && !attempt.isTest) violations.report(4, `${at} was never judged`);
    if (attempt.outcome === "not-delivered" && attempt.drops > 0) {
      violations.report(3, `${at} counts as not delivered, but a unit fell`);
    }
    if (attempt.evidence === "never-sent" && attempt.moves > 0) {
      violations.report(3, `${at} counts as never sent, but it moved`);
    }
    if (attempt.isSpiral && attempt.outcome === "delivered" && attempt.drops === 0) {
      violations.report(5, `${at} counts as delivered, but nothing fell`);
    }
  }
  for (const sale of ledger.sales.values()) {
    for (const line of sale.lines.values()) {
      const moved = line.attempts.some(({ moves }) => moves > 0);
      if (line.fulfilment === "machine" && wasDelivered(line) && !moved) {
        violations.report(5, `${line.lineId} counts as delivered, but nothing moved`);
      }
    }
  }
  const waiting = [...ledger.sales.values()]
    .filter(waitsForPickUp)
    .flatMap(({ pickUp }) => pickUp?.slotIds ?? []);
  for (const row of books.stock()) {
    const promised = waiting.filter((slotId) => slotId === row.slotId).length;
    if (row.heldUnits !== Math.min(row.units, promised)) {
      violations.report(
        8,
        `${row.slotId} holds ${row.heldUnits} at rest, ${promised} are waited for`,
      );
    }
  }
  checkContents(goods);
};
