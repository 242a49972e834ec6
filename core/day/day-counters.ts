import * as z from "zod";

const Counter = z.object({ times: z.int().nonnegative(), amountRupiah: z.int().nonnegative() });
export type Counter = z.infer<typeof Counter>;

const ZERO: Counter = { times: 0, amountRupiah: 0 };

/**
 * Master counters after EVA-DTS 6.1.1, for one interval between two closes and for the machine's life
 * (reference/anchors-features.md §3.3). The standard has no field for money owed back: ours are added.
 */
export const DayCounters = z.object({
  /** VA1: sales whose whole price came in. */
  paidSales: Counter,
  /** DA2 and DB2: what of it came by QRIS and by goods voucher. */
  qris: Counter,
  goodsVoucher: Counter,
  /** Payments that bought nothing. */
  stray: Counter,
  /** PA2: units in their buyers' hands. */
  delivered: Counter,
  /** ELA: commands after which nothing came out, and after which nobody saw. */
  notDelivered: Counter,
  unknown: Counter,
  refundsOwed: Counter,
  refundsDone: Counter,
  /** EA3: reports of a day on paper. */
  reportsPrinted: Counter,
  /** VA2 and PA3: units that a test took out, at their price, and which of them never came back. */
  testVends: Counter.default(ZERO),
  testVendsLost: Counter.default(ZERO),
});
export type DayCounters = z.infer<typeof DayCounters>;
export type CounterName = keyof DayCounters;

const COUNTER_NAMES = [
  "paidSales",
  "qris",
  "goodsVoucher",
  "stray",
  "delivered",
  "notDelivered",
  "unknown",
  "refundsOwed",
  "refundsDone",
  "reportsPrinted",
  "testVends",
  "testVendsLost",
] as const satisfies readonly CounterName[];

export const NO_COUNTERS: DayCounters = {
  paidSales: ZERO,
  qris: ZERO,
  goodsVoucher: ZERO,
  stray: ZERO,
  delivered: ZERO,
  notDelivered: ZERO,
  unknown: ZERO,
  refundsOwed: ZERO,
  refundsDone: ZERO,
  reportsPrinted: ZERO,
  testVends: ZERO,
  testVendsLost: ZERO,
};

/**
 * The counters a report lists. Those of tests only on a machine that ever had one: a copy of a report
 * from before they were counted stays what it was.
 */
export const listedCounters = (lifetime: DayCounters): readonly CounterName[] =>
  lifetime.testVends.times > 0
    ? COUNTER_NAMES
    : COUNTER_NAMES.filter((name) => name !== "testVends" && name !== "testVendsLost");

export const addCounters = (left: DayCounters, right: DayCounters): DayCounters => {
  const sum = (name: CounterName): Counter => ({
    times: left[name].times + right[name].times,
    amountRupiah: left[name].amountRupiah + right[name].amountRupiah,
  });
  return {
    paidSales: sum("paidSales"),
    qris: sum("qris"),
    goodsVoucher: sum("goodsVoucher"),
    stray: sum("stray"),
    delivered: sum("delivered"),
    notDelivered: sum("notDelivered"),
    unknown: sum("unknown"),
    refundsOwed: sum("refundsOwed"),
    refundsDone: sum("refundsDone"),
    reportsPrinted: sum("reportsPrinted"),
    testVends: sum("testVends"),
    testVendsLost: sum("testVendsLost"),
  };
};
