import type { DayCounters } from "./day-counters.ts";
import { type DayMoments, linesDeliveredAt, linesSoldAt, type Moment } from "./moments.ts";
import { sumOf } from "./rows.ts";

/** What the master counters count between this close and the one before, in the order a report keeps them. */
export const countersOfDay = ({ moments }: DayMoments): DayCounters => {
  const count = (amountsAt: (moment: Moment) => readonly number[]) => {
    const amounts = moments.flatMap(amountsAt);
    return { times: amounts.length, amountRupiah: sumOf(amounts, (amount) => amount) };
  };
  const sold = moments.filter((moment) => linesSoldAt(moment).length > 0);
  const countSold = (amountOf: (moment: Moment) => number) => {
    const amounts = sold.map(amountOf).filter((amount) => amount > 0);
    return { times: amounts.length, amountRupiah: sumOf(amounts, (amount) => amount) };
  };
  return {
    paidSales: countSold((moment) =>
      sumOf(linesSoldAt(moment), ({ unitPriceRupiah }) => unitPriceRupiah),
    ),
    qris: countSold(({ after }) => after.sale?.payment?.amountRupiah ?? 0),
    goodsVoucher: countSold(({ after }) => after.sale?.voucher?.amountRupiah ?? 0),
    stray: count(({ fact }) => (fact.kind === "stray-payment" ? [fact.amountRupiah] : [])),
    delivered: count((moment) =>
      linesDeliveredAt(moment).map(({ unitPriceRupiah }) => unitPriceRupiah),
    ),
    notDelivered: count((moment) => outcomeAt(moment, "not-delivered")),
    unknown: count((moment) => outcomeAt(moment, "unknown")),
    refundsOwed: count(({ fact, before }) =>
      fact.kind === "refund-owed" && !before.refunds.has(fact.refundId) ? [fact.amountRupiah] : [],
    ),
    refundsDone: count(({ fact, before }) => {
      if (fact.kind !== "refund-settled") return [];
      const owed = before.refunds.get(fact.refundId);
      return owed && !owed.isSettled ? [owed.fact.amountRupiah] : [];
    }),
    reportsPrinted: count(({ fact }) => (fact.kind === "day-report-started" ? [0] : [])),
    testVends: count(({ fact }) =>
      fact.kind === "device-tested" && fact.unitsOut > 0 ? [fact.unitPriceRupiah] : [],
    ),
    testVendsLost: count(({ fact }) =>
      fact.kind === "test-vend-ended" && fact.unit === "lost" ? [fact.unitPriceRupiah] : [],
    ),
  };
};

const outcomeAt = (
  { fact, after }: Moment,
  outcome: "not-delivered" | "unknown",
): readonly number[] => {
  if (fact.kind !== "dispense-finished" || fact.outcome !== outcome) return [];
  const line = after.sale?.lines.find(({ lineId }) => lineId === fact.lineId);
  return [line?.unitPriceRupiah ?? 0];
};
