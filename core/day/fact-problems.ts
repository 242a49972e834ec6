import type { DayProblem } from "./day-problem.ts";
import type { DayFigures } from "./day-report.ts";
import { type DayMoments, linesDeliveredAt, linesSoldAt, orderCodeOf } from "./moments.ts";
import { sumOf } from "./rows.ts";
import { placesOf } from "./sale-money.ts";

/** Where the facts of a day contradict each other: products = payments = stock moves, no gap in numbers. */
export const factProblems = (day: DayMoments, figures: DayFigures): readonly DayProblem[] => [
  ...productsAgainstPayments(day),
  ...moneyWithoutPurpose(day),
  ...productsAgainstStock(day, figures),
  ...receiptNumbers(figures),
];

/** Sale by sale: what its lines cost is what was paid for it. */
const productsAgainstPayments = ({ moments }: DayMoments): readonly DayProblem[] => {
  const sold = moments
    .filter((moment) => linesSoldAt(moment).length > 0)
    .map((moment) => ({
      orderCode: orderCodeOf(moment.after),
      priceRupiah: sumOf(linesSoldAt(moment), ({ unitPriceRupiah }) => unitPriceRupiah),
      paidRupiah:
        (moment.after.sale?.payment?.amountRupiah ?? 0) +
        (moment.after.sale?.voucher?.amountRupiah ?? 0),
    }));
  const wrong = sold.filter(({ priceRupiah, paidRupiah }) => priceRupiah !== paidRupiah);
  return problemOf("products-payments", wrong, {
    expected: sumOf(sold, ({ priceRupiah }) => priceRupiah),
    found: sumOf(sold, ({ paidRupiah }) => paidRupiah),
  });
};

/** A sale that waits for the other part of its price may hold money; one that has ended may not. */
const moneyWithoutPurpose = ({ closing }: DayMoments): readonly DayProblem[] => {
  const wrong = [...closing.values()]
    .filter(({ sale }) => !sale || sale.closed)
    .map((money) => ({ orderCode: orderCodeOf(money), amountRupiah: placesOf(money).unassigned }))
    .filter(({ amountRupiah }) => amountRupiah !== 0);
  return problemOf("money-without-purpose", wrong, {
    expected: 0,
    found: sumOf(wrong, ({ amountRupiah }) => amountRupiah),
  });
};

/** What left the slots is what came to buyers, and what left although its price was owed back. */
const productsAgainstStock = (
  { moments }: DayMoments,
  { stock, outAfterRefundUnits }: DayFigures,
): readonly DayProblem[] => {
  const delivered = moments
    .flatMap(linesDeliveredAt)
    .filter(({ fulfilment }) => fulfilment === "machine").length;
  const expected = delivered + outAfterRefundUnits;
  const found = sumOf(stock, ({ soldUnits }) => soldUnits);
  const where = stock.filter(({ soldUnits }) => soldUnits > 0).map(({ label }) => label);
  return expected === found ? [] : [{ kind: "products-stock", expected, found, where }];
};

/** Law 11: 1, 2, 3 … */
const receiptNumbers = ({ receipts }: DayFigures): readonly DayProblem[] => {
  const wrong = receipts.filter(({ sequence }, index) => sequence !== index + 1);
  const where = wrong.slice(0, 1).map(({ receiptNumber }) => receiptNumber);
  const found = receipts.at(-1)?.sequence ?? 0;
  return wrong.length === 0
    ? []
    : [{ kind: "receipt-numbers", expected: receipts.length, found, where }];
};

const problemOf = (
  kind: DayProblem["kind"],
  wrong: readonly { readonly orderCode: string }[],
  figures: Pick<DayProblem, "expected" | "found">,
): readonly DayProblem[] =>
  wrong.length === 0
    ? []
    : [{ kind, ...figures, where: [...new Set(wrong.map(({ orderCode }) => orderCode))] }];
