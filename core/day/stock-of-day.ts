import { lineState } from "../sale/sale.ts";
import type { DayMaterial } from "./day-material.ts";
import type { DayFigures } from "./day-report.ts";
import { type DayMoments, type Moment, orderCodeOf, unitGoneAt } from "./moments.ts";
import { createStockLedger, type SlotStart } from "./stock-ledger.ts";

/** Law 8, slot by slot: the day begins with what the day before left. */
export const stockOfDay = (
  { moments }: DayMoments,
  { before, snapshotBefore }: DayMaterial,
): DayFigures["stock"] => {
  const ledger = createStockLedger(leftOf(before), snapshotBefore);
  for (const moment of moments) {
    ledger.take(moment.fact);
    const gone = unitGoneAt(moment);
    if (gone) ledger.sell(gone.slotId, lineOf(moment) ?? { sku: "", variantId: null });
  }
  return [...ledger.rows()];
};

const leftOf = (before: DayMaterial["before"]): readonly SlotStart[] =>
  (before?.stock ?? [])
    .filter(({ endUnits }) => endUnits > 0)
    .map(({ slotId, sku, variantId, endUnits }) => ({ slotId, sku, variantId, units: endUnits }));

/** Units seen to leave although their price was owed back by then, or a unit had left before. */
export const outAfterRefund = ({ moments }: DayMoments): number =>
  moments.filter((moment) => {
    const gone = unitGoneAt(moment);
    const line = gone && lineOf(moment);
    if (!gone || !line) return false;
    const isSecond = line.attempts.some(
      ({ attemptId }) => attemptId !== gone.attemptId && moment.before.gone.has(attemptId),
    );
    return isSecond || lineState(line) === "refund-owed";
  }).length;

/** Units whose outcome nobody saw, once an attempt. */
export const unknownOfDay = ({ moments }: DayMoments): DayFigures["unknown"] => {
  const seen = new Set<string>();
  return moments.flatMap((moment) => {
    const { fact, after } = moment;
    if (fact.kind !== "dispense-finished" || fact.outcome !== "unknown") return [];
    if (seen.has(fact.attemptId)) return [];
    seen.add(fact.attemptId);
    const sku = lineOf(moment)?.sku ?? "";
    return { orderCode: orderCodeOf(after), sku, slotId: fact.slotId };
  });
};

const lineOf = ({ fact, after }: Moment) =>
  fact.kind === "dispense-finished"
    ? after.sale?.lines.find(({ lineId }) => lineId === fact.lineId)
    : undefined;
