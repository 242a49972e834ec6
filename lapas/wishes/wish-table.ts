import { addDays, type BusinessDate } from "../../core/business-day.ts";
import type { DayOfWishes } from "../../db/lapas/wish-store.ts";

/** One line of the page: a product, or one size or colour of it, and when it was missed. */
export interface WishRow {
  readonly sku: string;
  readonly variantId: string | null;
  readonly nameId: string;
  readonly nameEn: string;
  /** Wishes of each day of `weekOf`, in its order. */
  readonly days: readonly number[];
  readonly week: number;
  readonly fourWeeks: number;
}

const WEEK_DAYS = 7;
const FOUR_WEEKS_DAYS = 28;

/** Today and the six days before, newest first. */
export const weekOf = (today: BusinessDate): readonly BusinessDate[] =>
  Array.from({ length: WEEK_DAYS }, (_, index) => addDays(today, -index));

export const firstDateOf = (today: BusinessDate): BusinessDate =>
  addDays(today, 1 - FOUR_WEEKS_DAYS);

/** What is missed most this week stands first: it is what a workshop would make next. */
export const wishRows = (
  wishes: readonly DayOfWishes[],
  today: BusinessDate,
): readonly WishRow[] => {
  const products = Map.groupBy(wishes, ({ sku, variantId }) => JSON.stringify([sku, variantId]));
  return [...products.values()]
    .flatMap((days) => toRow(days, weekOf(today)) ?? [])
    .toSorted(
      (one, other) =>
        other.week - one.week ||
        other.fourWeeks - one.fourWeeks ||
        one.nameId.localeCompare(other.nameId, "id"),
    );
};

const toRow = (
  wishes: readonly DayOfWishes[],
  week: readonly BusinessDate[],
): WishRow | undefined => {
  const last = wishes.toSorted((one, other) => (one.businessDate < other.businessDate ? 1 : -1))[0];
  if (!last) return undefined;
  const onDay = new Map(wishes.map((day) => [day.businessDate, day.wishes]));
  const days = week.map((date) => onDay.get(date) ?? 0);
  return {
    sku: last.sku,
    variantId: last.variantId,
    nameId: last.name.id,
    nameEn: last.name.en,
    days,
    week: sum(days),
    fourWeeks: sum(wishes.map((day) => day.wishes)),
  };
};

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
