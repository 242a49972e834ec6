import { countersOfDay } from "./counters-of-day.ts";
import { addCounters, NO_COUNTERS } from "./day-counters.ts";
import type { DayMaterial } from "./day-material.ts";
import type { DayProblem } from "./day-problem.ts";
import type { DayFigures } from "./day-report.ts";
import { factProblems } from "./fact-problems.ts";
import { momentsOf } from "./moments.ts";
import { balancesOfDay, endedOfDay, refundsDoneOfDay, refundsOwedOfDay } from "./money-of-day.ts";
import { paymentsOfDay, strayOfDay } from "./payments-of-day.ts";
import { productsOfDay, receiptsOfDay } from "./sales-of-day.ts";
import { splitOfDay } from "./split-of-day.ts";
import { outAfterRefund, stockOfDay, unknownOfDay } from "./stock-of-day.ts";
import { wishesOfDay } from "./wishes-of-day.ts";

/** The figures of a day, and where its facts contradict each other. Pure: the same facts, the same figures. */
export const tallyDay = (
  material: DayMaterial,
): { readonly figures: DayFigures; readonly problems: readonly DayProblem[] } => {
  const { date, machineCode, facts, before, snapshot } = material;
  const { sellerName = "", machineName = "", place = "" } = snapshot?.settings ?? {};
  const day = momentsOf(material);
  const interval = countersOfDay(day);
  const figures: DayFigures = {
    date,
    machineCode,
    letterhead: { sellerName, machineName, place },
    fromMs: facts[0]?.atMs ?? null,
    untilMs: facts.at(-1)?.atMs ?? null,
    receipts: receiptsOfDay(day),
    products: productsOfDay(day, material),
    payments: paymentsOfDay(day, material),
    stray: strayOfDay(day),
    balances: balancesOfDay(day, before),
    ended: endedOfDay(day),
    refundsOwed: refundsOwedOfDay(day),
    refundsDone: refundsDoneOfDay(day),
    unknown: unknownOfDay(day),
    outAfterRefundUnits: outAfterRefund(day),
    stock: stockOfDay(day, material),
    wishes: wishesOfDay(day),
    split: [...splitOfDay(day, material)],
    counters: {
      interval,
      lifetime: addCounters(before?.counters.lifetime ?? NO_COUNTERS, interval),
    },
  };
  return { figures, problems: factProblems(day, figures) };
};
