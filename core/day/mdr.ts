import { addDays, type BusinessDate } from "../business-day.ts";
import type { SettlementTerms } from "../catalogue/money-settings.ts";

const BASIS_POINTS = 10_000;

/** What the acquirer keeps of one payment, by the rule of its date; rounded half up to whole rupiah. */
export const mdrOf = (
  amountRupiah: number,
  date: BusinessDate,
  terms: SettlementTerms | undefined,
): number => {
  const rule = terms?.mdrRules
    .filter(({ effectiveFrom }) => effectiveFrom <= date)
    .toSorted((left, right) => left.effectiveFrom.localeCompare(right.effectiveFrom))
    .at(-1);
  if (!rule || amountRupiah <= rule.freeUpToRupiah) return 0;
  return Math.floor((amountRupiah * rule.basisPoints + BASIS_POINTS / 2) / BASIS_POINTS);
};

/** The banking day on which money of a date is expected on the account; null while terms are unknown. */
export const settlementDate = (
  date: BusinessDate,
  terms: SettlementTerms | undefined,
): BusinessDate | null => {
  if (!terms) return null;
  let day = date;
  for (let left = terms.afterBankingDays; left > 0; ) {
    day = addDays(day, 1);
    if (isBankingDay(day, terms)) left--;
  }
  return day;
};

const SATURDAY = 6;

const isBankingDay = (date: BusinessDate, { holidays }: SettlementTerms): boolean => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== SATURDAY && !holidays.includes(date);
};
