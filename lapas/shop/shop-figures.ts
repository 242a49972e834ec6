import { addDays, type BusinessDate } from "../../core/business-day.ts";
import type { Localised } from "../../core/catalogue/localised.ts";
import {
  LEAVING_PLACES,
  type LeavingPlace,
  PAY_SECONDS_BOUNDS,
} from "../../core/visit/visit-facts.ts";
import type {
  DayOfLeaving,
  DayOfPaying,
  DayOfVisits,
  ProductDemand,
} from "../../db/lapas/shop-store.ts";

/** How many visits came how far. */
export type Funnel = Omit<DayOfVisits, "date">;

export interface DayRow extends Funnel {
  readonly date: BusinessDate;
  readonly medianPaySeconds: PaySeconds;
}

/** Null: nobody paid by QR code. `over`: longer than can be told. */
export type PaySeconds = number | "over" | null;

export interface ProductRow {
  readonly sku: string;
  readonly name: Localised;
  readonly views: number;
  readonly soldUnits: number;
}

/** What the page of the shop in figures shows; every number is a sum over visits of all machines. */
export interface ShopFigures {
  /** The last seven days together. */
  readonly week: Funnel & { readonly medianPaySeconds: PaySeconds };
  /** Where visits of these seven days ended without paying, most first. */
  readonly left: readonly { readonly place: LeavingPlace; readonly visits: number }[];
  /** The last fourteen days, newest first. */
  readonly days: readonly DayRow[];
  /** Of 28 days: what was looked at most, first. */
  readonly products: readonly ProductRow[];
}

const WEEK_DAYS = 7;
const LISTED_DAYS = 14;
const PRODUCT_DAYS = 28;

export const firstDatesOf = (today: BusinessDate) => ({
  listed: addDays(today, 1 - LISTED_DAYS),
  products: addDays(today, 1 - PRODUCT_DAYS),
});

export const shopFigures = (
  today: BusinessDate,
  counted: {
    readonly visits: readonly DayOfVisits[];
    readonly leaving: readonly DayOfLeaving[];
    readonly paying: readonly DayOfPaying[];
    readonly demand: readonly ProductDemand[];
    /** Every product of the machines' catalogues, by its SKU. */
    readonly names: ReadonlyMap<string, Localised>;
  },
): ShopFigures => {
  const weekBegins = addDays(today, 1 - WEEK_DAYS);
  const isThisWeek = ({ date }: { readonly date: string }) => date >= weekBegins;
  const { visits, leaving, paying } = counted;
  const days = Array.from({ length: LISTED_DAYS }, (_, index) => addDays(today, -index));
  return {
    week: {
      ...sumOf(visits.filter(isThisWeek)),
      medianPaySeconds: medianSeconds(paying.filter(isThisWeek)),
    },
    left: LEAVING_PLACES.map((place) => ({
      place,
      visits: sum(leaving.filter((day) => isThisWeek(day) && day.place === place)),
    })).toSorted((one, other) => other.visits - one.visits),
    days: days.map((date) => ({
      date,
      ...sumOf(visits.filter((day) => day.date === date)),
      medianPaySeconds: medianSeconds(paying.filter((day) => day.date === date)),
    })),
    products: productRows(counted.demand, counted.names),
  };
};

const sum = (days: readonly { readonly visits: number }[]): number =>
  days.reduce((total, { visits }) => total + visits, 0);

const sumOf = (days: readonly Funnel[]): Funnel =>
  days.reduce<Funnel>(
    (total, day) => ({
      began: total.began + day.began,
      viewed: total.viewed + day.viewed,
      added: total.added + day.added,
      codeShown: total.codeShown + day.codeShown,
      paid: total.paid + day.paid,
    }),
    { began: 0, viewed: 0, added: 0, codeShown: 0, paid: 0 },
  );

/** The median, as far as buckets tell it: within its bucket visits are taken as evenly spread. */
export const medianSeconds = (
  paying: readonly Pick<DayOfPaying, "bucket" | "visits">[],
): PaySeconds => {
  const all = sum(paying);
  if (all === 0) return null;
  let before = 0;
  for (const [bucket, bound] of PAY_SECONDS_BOUNDS.entries()) {
    const inside = sum(paying.filter((each) => each.bucket === bucket));
    if (before + inside >= all / 2) {
      const from = PAY_SECONDS_BOUNDS[bucket - 1] ?? 0;
      return Math.round(from + ((all / 2 - before) / inside) * (bound - from));
    }
    before += inside;
  }
  return "over";
};

/** What nobody looked at and nobody bought stands here too: it is what to change. */
const productRows = (
  demand: readonly ProductDemand[],
  names: ReadonlyMap<string, Localised>,
): readonly ProductRow[] => {
  const known = new Map(demand.map((product) => [product.sku, product]));
  const skus = new Set([...known.keys(), ...names.keys()]);
  return [...skus]
    .map((sku) => {
      const product = known.get(sku);
      const { nameId, nameEn } = product ?? {};
      const ordered = nameId && nameEn ? { id: nameId, en: nameEn } : { id: sku, en: sku };
      return {
        sku,
        name: names.get(sku) ?? ordered,
        views: product?.views ?? 0,
        soldUnits: product?.soldUnits ?? 0,
      };
    })
    .toSorted(
      (one, other) =>
        other.views - one.views ||
        other.soldUnits - one.soldUnits ||
        one.name.id.localeCompare(other.name.id, "id"),
    );
};
