import type { DatedFact } from "../sale/fold-sale.ts";
import { lineState, type SaleLine } from "../sale/sale.ts";
import type { DayMaterial } from "./day-material.ts";
import { afterFact, NO_SALE_MONEY, type SaleMoney, soldLines } from "./sale-money.ts";

/** One fact of the day, with its sale just before and just after it. */
export interface Moment extends DatedFact {
  readonly before: SaleMoney;
  readonly after: SaleMoney;
}

export interface DayMoments {
  readonly moments: readonly Moment[];
  /** Every sale the day touched, as it stood at its end. */
  readonly closing: ReadonlyMap<string, SaleMoney>;
}

/** Walks through the facts of the day, sale by sale from where the days before left them. */
export const momentsOf = ({ date, facts, factsOfSale }: DayMaterial): DayMoments => {
  const closing = new Map<string, SaleMoney>();
  const moments: Moment[] = [];
  for (const dated of facts) {
    if (!("saleId" in dated.fact)) {
      moments.push({ ...dated, before: NO_SALE_MONEY, after: NO_SALE_MONEY });
      continue;
    }
    const { saleId } = dated.fact;
    const before = closing.get(saleId) ?? openingOf(factsOfSale(saleId), date);
    const after = afterFact(before, dated);
    closing.set(saleId, after);
    moments.push({ ...dated, before, after });
  }
  return { moments, closing };
};

const openingOf = (facts: readonly DatedFact[], date: string): SaleMoney =>
  facts.filter((dated) => dated.businessDate < date).reduce(afterFact, NO_SALE_MONEY);

/** The lines whose price came in at this moment: the whole order, when its last part was paid. */
export const linesSoldAt = ({ before, after }: Moment): readonly SaleLine[] =>
  soldLines(before.sale).length > 0 ? [] : soldLines(after.sale);

/** The lines that came to their buyer at this moment. */
export const linesDeliveredAt = ({ before, after }: Moment): readonly SaleLine[] => {
  const already = new Set(deliveredIds(before));
  return soldLines(after.sale).filter(
    (line) => lineState(line) === "delivered" && !already.has(line.lineId),
  );
};

const deliveredIds = ({ sale }: SaleMoney): readonly string[] =>
  soldLines(sale).flatMap((line) => (lineState(line) === "delivered" ? line.lineId : []));

/** The attempt that was seen to hand out its unit for the first time at this moment; null for none. */
export const unitGoneAt = ({ fact, before }: Moment) =>
  fact.kind === "dispense-finished" &&
  fact.outcome === "delivered" &&
  !before.gone.has(fact.attemptId)
    ? fact
    : null;

/** The order code people know a sale by. */
export const orderCodeOf = ({ sale }: SaleMoney): string => sale?.orderCode ?? "-";
