import fc from "fast-check";
import { expect, test } from "vitest";
import { createStockLedger, type SlotStart } from "../../../core/day/stock-ledger.ts";
import { count, load, withdraw } from "../../support/sale-facts.ts";

const HISTORIES = 10_000;
const SLOTS = ["s11", "s12", "l01"] as const;
const GOODS = ["roti", "tas"] as const;

const move = fc.record({
  act: fc.constantFrom("load", "sell", "withdraw", "count"),
  slotId: fc.constantFrom(...SLOTS),
  sku: fc.constantFrom(...GOODS),
  units: fc.nat(6),
});
/** Days of a machine: each begins with what the one before left. */
const histories = fc.array(fc.array(move, { maxLength: 12 }), { minLength: 1, maxLength: 4 });

test("stock = loads − sales − withdrawals ± differences, day after day, for ten thousand histories", () => {
  fc.assert(
    fc.property(histories, (days) => {
      // What a person beside the machine would count: never less than nothing comes out of a slot.
      const inside = new Map<string, number>(SLOTS.map((slotId) => [slotId, 0]));
      let left: readonly SlotStart[] = [];
      for (const day of days) {
        const startUnits = new Map(inside);
        const ledger = createStockLedger(left, null);
        for (const { act, slotId, sku, units } of day) {
          const before = inside.get(slotId) ?? 0;
          if (act === "load") {
            ledger.take(load(slotId, sku, units));
            inside.set(slotId, before + units);
          } else if (act === "sell") {
            ledger.sell(slotId, { sku, variantId: null });
            inside.set(slotId, Math.max(0, before - 1));
          } else if (act === "withdraw") {
            ledger.take(withdraw(slotId, units));
            inside.set(slotId, Math.max(0, before - units));
          } else {
            ledger.take(count(slotId, units));
            inside.set(slotId, units);
          }
        }
        const rows = ledger.rows();
        for (const row of rows) {
          expect(row.endUnits).toBe(
            row.startUnits +
              row.loadedUnits -
              row.soldUnits -
              row.withdrawnUnits +
              row.differenceUnits,
          );
          expect(row.endUnits).toBeGreaterThanOrEqual(0);
        }
        for (const slotId of SLOTS) {
          const ofSlot = rows.filter((row) => row.slotId === slotId);
          const sum = (column: "startUnits" | "endUnits") =>
            ofSlot.reduce((units, row) => units + row[column], 0);
          expect(sum("startUnits")).toBe(startUnits.get(slotId));
          expect(sum("endUnits")).toBe(inside.get(slotId));
        }
        left = rows
          .filter(({ endUnits }) => endUnits > 0)
          .map(({ endUnits: units, ...row }) => ({ ...row, units }));
      }
    }),
    { numRuns: HISTORIES },
  );
});
