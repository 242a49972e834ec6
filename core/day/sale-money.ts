import type { FactOf } from "../journal/fact.ts";
import { applySaleFact, type DatedFact } from "../sale/fold-sale.ts";
import { isPaid, lineState, type Sale, type SaleLine } from "../sale/sale.ts";
import { type BucketAmounts, NO_AMOUNTS } from "./bucket.ts";

/** A sale and all the money that ever came in under its name, after some of its facts. */
export interface SaleMoney {
  /** Null: money for a charge of no order we know. */
  readonly sale: Sale | null;
  readonly receivedRupiah: number;
  readonly refunds: ReadonlyMap<string, OwedMoney>;
  /** Attempts that were seen to hand out their unit; later evidence does not bring it back. */
  readonly gone: ReadonlySet<string>;
}

export interface OwedMoney {
  readonly fact: FactOf<"refund-owed">;
  readonly isSettled: boolean;
}

export const NO_SALE_MONEY: SaleMoney = {
  sale: null,
  receivedRupiah: 0,
  refunds: new Map(),
  gone: new Set(),
};

/** The same after one more fact. A refund told twice is one refund. */
export const afterFact = (before: SaleMoney, dated: DatedFact): SaleMoney => {
  const { fact } = dated;
  const next = { ...before, sale: applySaleFact(before.sale, dated) };
  switch (fact.kind) {
    case "payment-proved":
    case "stray-payment":
    case "voucher-consumed":
      return { ...next, receivedRupiah: next.receivedRupiah + fact.amountRupiah };
    case "refund-owed":
      return next.refunds.has(fact.refundId)
        ? next
        : { ...next, refunds: withRefund(next, { fact, isSettled: false }) };
    case "refund-settled": {
      const owed = next.refunds.get(fact.refundId);
      return owed ? { ...next, refunds: withRefund(next, { ...owed, isSettled: true }) } : next;
    }
    case "dispense-finished":
      return fact.outcome === "delivered"
        ? { ...next, gone: new Set([...next.gone, fact.attemptId]) }
        : next;
    default:
      return next;
  }
};

const withRefund = ({ refunds }: SaleMoney, owed: OwedMoney) =>
  new Map([...refunds, [owed.fact.refundId, owed]]);

/**
 * Where the money of a sale lies. What nothing accounts for is `unassigned`: a voucher whose charge
 * is still to come, or a fault.
 */
export const placesOf = ({ sale, receivedRupiah, refunds }: SaleMoney): BucketAmounts => {
  const owed = [...refunds.values()];
  const refundOwed = sumOf(
    owed.filter(({ isSettled }) => !isSettled),
    ({ fact }) => fact.amountRupiah,
  );
  const lines = soldLines(sale).filter((line) => lineState(line) !== "refund-owed");
  const unassigned =
    receivedRupiah -
    sumOf(owed, ({ fact }) => fact.amountRupiah) -
    sumOf(lines, ({ unitPriceRupiah }) => unitPriceRupiah);
  return lines.reduce<BucketAmounts>(addLine, {
    ...NO_AMOUNTS,
    unassigned,
    "refund-owed": refundOwed,
  });
};

/** The lines whose price is in; none while a part of the price is missing. */
export const soldLines = (sale: Sale | null): readonly SaleLine[] =>
  sale && isPaid(sale) ? sale.lines : [];

const addLine = (places: BucketAmounts, line: SaleLine): BucketAmounts => {
  const state = lineState(line);
  if (state === "delivered" || state === "refund-owed") return places;
  const bucket = state === "in-flight" || state === "unknown" ? state : "to-deliver";
  return { ...places, [bucket]: places[bucket] + line.unitPriceRupiah };
};

const sumOf = <T>(values: readonly T[], amountOf: (value: T) => number): number =>
  values.reduce((sum, value) => sum + amountOf(value), 0);
