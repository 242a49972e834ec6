import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BUCKETS } from "../../core/day/bucket.ts";
import type { DayReport } from "../../core/day/day-report.ts";
import { reportOfDay } from "../../core/day/report-of-day.ts";
import { closeAllDays } from "../support/close-days.ts";
import { openTestJournal } from "../support/open-journal.ts";
import { factsOfStep, type Step, steps } from "../support/sale-history.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const live = (life: readonly Step[]) => {
  const opened = openTestJournal({ snapshot: createTestSnapshot() });
  for (const step of life) {
    const stored = opened.journal.commit((books) => factsOfStep(books, opened.ids, step));
    expect(stored.ok).toBe(true);
  }
  return opened;
};

const sum = (values: readonly number[]) => values.reduce((left, right) => left + right, 0);

const expectEquations = (report: DayReport, before: DayReport | undefined) => {
  for (const row of report.stock) {
    expect(row.endUnits).toBe(
      row.startUnits + row.loadedUnits - row.soldUnits - row.withdrawnUnits + row.differenceUnits,
    );
  }
  for (const bucket of BUCKETS) {
    const row = report.balances.find((one) => one.bucket === bucket)!;
    const left = before?.balances.find((one) => one.bucket === bucket)?.closingRupiah ?? 0;
    expect(row.openingRupiah).toBe(left);
    expect(row.openingRupiah + row.newRupiah).toBe(row.settledRupiah + row.closingRupiah);
  }
  const received = sum(report.payments.map(({ grossRupiah }) => grossRupiah));
  const { deliveredRupiah, refundedRupiah, voucherIssuedRupiah, unclaimedRupiah } = report.ended;
  const opening = sum(report.balances.map(({ openingRupiah }) => openingRupiah));
  const closing = sum(report.balances.map(({ closingRupiah }) => closingRupiah));
  expect(opening + received).toBe(
    closing + deliveredRupiah + refundedRupiah + voucherIssuedRupiah + unclaimedRupiah,
  );
  const { interval, lifetime } = report.counters;
  expect(lifetime.paidSales.amountRupiah).toBe(
    lifetime.qris.amountRupiah + lifetime.goodsVoucher.amountRupiah,
  );
  expect(lifetime.delivered.times).toBe(
    interval.delivered.times + (before?.counters.lifetime.delivered.times ?? 0),
  );
};

describe("the books of a day", () => {
  test("add up for any history, and nothing differs from the machine's own tables", () => {
    fc.assert(
      fc.property(steps, (life) => {
        const { journal } = live(life);
        const reports = closeAllDays(journal);
        for (const { problems } of reports) {
          // The generator pays for sales that were given up with their voucher, and owes nothing
          // back: money without a purpose, which the report has to name.
          expect(problems.filter(({ kind }) => kind !== "money-without-purpose")).toEqual([]);
        }
        for (const [index, report] of reports.entries()) {
          expectEquations(report, reports[index - 1]);
        }
        expect(journal.books.days.openDates()).toEqual([journal.books.businessDate()]);
      }),
      { numRuns: 40 },
    );
  });

  test("are the same after a replay and for whoever computes them", () => {
    fc.assert(
      fc.property(steps, (life) => {
        const opened = live(life);
        const [date] = opened.journal.books.days.openDates();
        const once = JSON.stringify(reportOfDay(opened.journal.books, date!));
        const again = opened.reopen();
        expect(JSON.stringify(reportOfDay(again.journal.books, date!))).toBe(once);
      }),
      { numRuns: 20 },
    );
  });
});
