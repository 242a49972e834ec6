import type { SqliteDatabase } from "../../db/kiosk/sqlite-database.ts";
import type { Ledger, LedgerSale } from "./ledger.ts";
import { isPaidByFacts, isToCollect, waitsForPickUp, wasDelivered } from "./ledger-reading.ts";
import type { Truth } from "./truth.ts";
import type { Violations } from "./violations.ts";

interface Balance {
  readonly ledger: Ledger;
  readonly violations: Violations;
  readonly truth: Truth;
  readonly db: SqliteDatabase;
}

/** Laws 5, 6 and 7 when nothing moves any more: every rupiah is in its place. */
export const checkBalanceAtRest = (balance: Balance): void => {
  const { ledger, violations, truth } = balance;
  const booked = new Map<string, number>();
  for (const sale of ledger.sales.values()) {
    if (sale.payment) booked.set(sale.payment.providerId, sale.payment.amountRupiah);
    checkSale(sale, violations);
  }
  for (const stray of ledger.strays) booked.set(stray.providerId, stray.amountRupiah);
  const strayRupiah = sumOf(ledger.strays);
  if (strayRupiah !== sumOf(ledger.strayRefunds)) {
    violations.report(7, "stray money and what is owed for it differ");
  }
  for (const { providerId, amountRupiah } of truth.payments()) {
    if (booked.get(providerId) !== amountRupiah) {
      violations.report(6, `payment ${providerId} never came into the books`);
    }
  }
  checkDays(balance);
};

/** paid = delivered + to collect + waiting for pick-up + owed back or settled. */
const checkSale = (sale: LedgerSale, violations: Violations) => {
  const { orderCode, payment, consumed } = sale;
  const lines = [...sale.lines.values()];
  const paidRupiah = (payment?.amountRupiah ?? 0) + (consumed?.amountRupiah ?? 0);
  const isWaiting = waitsForPickUp(sale);
  const isOwedWhole = sale.refunds.length > 0;
  let placedRupiah = sumOf(sale.refunds);
  for (const line of lines) {
    const isKept = wasDelivered(line) || isToCollect(line);
    if (isKept || isWaiting) placedRupiah += line.priceRupiah;
    placedRupiah += sumOf(line.refunds);
    const isNowhere = !isKept && !isWaiting && !isOwedWhole && line.refunds.length === 0;
    if (paidRupiah > 0 && isNowhere) {
      violations.report(5, `${orderCode}: ${line.lineId} is neither handed out nor owed`);
    }
  }
  if (placedRupiah !== paidRupiah) {
    violations.report(
      5,
      `${orderCode} does not balance: ${paidRupiah} paid, ${placedRupiah} placed`,
    );
  }
  if (isPaidByFacts(sale) && sale.receiptNumber === null && !isOwedWhole) {
    violations.report(11, `${orderCode} was paid and has no receipt number`);
  }
};

interface DayTotals {
  readonly paid: number;
  readonly vouchers: number;
  readonly delivered: number;
  readonly ended: number;
}

/** The days of the kiosk's books, all together, against the ledger. */
const checkDays = ({ ledger, violations, db }: Balance) => {
  const days = db
    .prepare<[], DayTotals>(`
      SELECT coalesce(sum(paid_rupiah), 0) AS paid, coalesce(sum(voucher_rupiah), 0) AS vouchers,
        coalesce(sum(delivered_rupiah), 0) AS delivered,
        coalesce(sum(refunded_rupiah + voucher_issued_rupiah + unclaimed_rupiah), 0) AS ended
      FROM day_total
    `)
    .get();
  const sales = [...ledger.sales.values()];
  const lines = sales.flatMap((sale) => [...sale.lines.values()]);
  const payments = sales.flatMap(({ payment }) => payment ?? []);
  const expected: DayTotals = {
    paid: sumOf(payments) + sumOf(ledger.strays),
    vouchers: sumOf(sales.flatMap(({ consumed }) => consumed ?? [])),
    delivered: pricesOf(lines.filter(wasDelivered)),
    ended: sumOf(ledger.settled.flatMap(({ refundId }) => ledger.owed.get(refundId) ?? [])),
  };
  for (const name of ["paid", "vouchers", "delivered", "ended"] as const) {
    if (days?.[name] !== expected[name]) {
      violations.report(5, `the days say ${name} ${days?.[name]}, the facts ${expected[name]}`);
    }
  }
};

const sumOf = (parts: readonly { readonly amountRupiah: number }[]): number =>
  parts.reduce((sum, { amountRupiah }) => sum + amountRupiah, 0);

const pricesOf = (lines: readonly { readonly priceRupiah: number }[]): number =>
  lines.reduce((sum, { priceRupiah }) => sum + priceRupiah, 0);
