import { expect, test } from "vitest";
import {
  addCounters,
  DayCounters,
  listedCounters,
  NO_COUNTERS,
} from "../../../core/day/day-counters.ts";

/** As they stood in reports of machines that could not be tested yet. */
const { testVends: _, testVendsLost: __, ...BEFORE_TESTS } = NO_COUNTERS;

test("counters of a report from before test vends were counted begin at none", () => {
  expect(DayCounters.parse(BEFORE_TESTS)).toEqual(NO_COUNTERS);
});

test("a copy of such a report lists what the original listed", () => {
  expect(listedCounters(DayCounters.parse(BEFORE_TESTS))).toEqual(Object.keys(BEFORE_TESTS));
});

test("from its first test on, a machine lists tests on every report", () => {
  const tested = addCounters(NO_COUNTERS, {
    ...NO_COUNTERS,
    testVends: { times: 1, amountRupiah: 6_000 },
  });
  expect(listedCounters(tested)).toContain("testVends");
  expect(listedCounters(tested)).toContain("testVendsLost");
});
