import { BUCKETS, type Bucket } from "./bucket.ts";
import type { DayFigures, DayReport } from "./day-report.ts";
import { type DayMoments, linesDeliveredAt, type Moment, orderCodeOf } from "./moments.ts";
import { sumOf } from "./rows.ts";
import { placesOf } from "./sale-money.ts";

/** Law 5: what came into each bucket that day and what left it; the opening is the last closing. */
export const balancesOfDay = (
  { moments }: DayMoments,
  before: DayReport | null,
): DayFigures["balances"] => {
  const moves = moments.map((moment) => {
    const from = placesOf(moment.before);
    const to = placesOf(moment.after);
    return (bucket: Bucket) => to[bucket] - from[bucket];
  });
  return BUCKETS.map((bucket) => {
    const openingRupiah = closingOf(before, bucket);
    const newRupiah = sumOf(moves, (move) => Math.max(0, move(bucket)));
    const settledRupiah = sumOf(moves, (move) => Math.max(0, -move(bucket)));
    const closingRupiah = openingRupiah + newRupiah - settledRupiah;
    return { bucket, openingRupiah, newRupiah, settledRupiah, closingRupiah };
  });
};

export const closingOf = (report: DayReport | DayFigures | null, bucket: Bucket): number =>
  report?.balances.find((row) => row.bucket === bucket)?.closingRupiah ?? 0;

/** Money that came to its end. */
export const endedOfDay = ({ moments }: DayMoments): DayFigures["ended"] => {
  const delivered = moments.flatMap(linesDeliveredAt);
  const settled = moments.flatMap((moment) => settledAt(moment) ?? []);
  const settledAs = (how: string, part: (one: Settled) => number) =>
    sumOf(
      settled.filter((one) => one.how === how),
      part,
    );
  return {
    deliveredUnits: delivered.length,
    deliveredRupiah: sumOf(delivered, ({ unitPriceRupiah }) => unitPriceRupiah),
    refundedRupiah: settledAs("paid-out", (one) => one.moneyRupiah),
    voucherIssuedRupiah:
      sumOf(settled, (one) => one.voucherRupiah) + settledAs("voucher", (one) => one.moneyRupiah),
    unclaimedRupiah: settledAs("unclaimed", (one) => one.moneyRupiah),
  };
};

export const refundsOwedOfDay = ({ moments }: DayMoments): DayFigures["refundsOwed"] =>
  moments.flatMap(({ fact, before, after }) =>
    fact.kind === "refund-owed" && !before.refunds.has(fact.refundId)
      ? {
          orderCode: orderCodeOf(after),
          amountRupiah: fact.amountRupiah,
          reason: fact.reason,
          dueDate: fact.dueDate,
        }
      : [],
  );

export const refundsDoneOfDay = ({ moments }: DayMoments): DayFigures["refundsDone"] =>
  moments.flatMap((moment) => {
    const settled = settledAt(moment);
    if (!settled) return [];
    const { how, documentNumber, moneyRupiah, voucherRupiah } = settled;
    const amountRupiah = moneyRupiah + voucherRupiah;
    return { orderCode: orderCodeOf(moment.after), amountRupiah, how, documentNumber };
  });

type Settled = NonNullable<ReturnType<typeof settledAt>>;

/** A refund that ended at this moment; told twice, it ended once. */
const settledAt = ({ fact, before }: Moment) => {
  if (fact.kind !== "refund-settled") return null;
  const owed = before.refunds.get(fact.refundId);
  if (!owed || owed.isSettled) return null;
  const { amountRupiah, voucherRupiah } = owed.fact;
  return {
    how: fact.how,
    documentNumber: fact.documentNumber,
    moneyRupiah: amountRupiah - voucherRupiah,
    voucherRupiah,
  };
};
