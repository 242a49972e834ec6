import { LEAVING_PLACES, type ShopCounted } from "../../core/visit/visit-facts.ts";
import type { Query } from "./database.ts";
import { type Column, insertRows } from "./insert-rows.ts";

/** An hour as a kiosk counted it, under the name of its fact. */
export interface ToldHour {
  readonly kioskId: string;
  readonly eventId: string;
  readonly fact: ShopCounted;
}

/** Writes counted hours; one that is there already, from this or an earlier life, stays as it is. */
export const insertShopHours = async (query: Query, hours: readonly ToldHour[]): Promise<void> => {
  await insertRows(query, "shop_hour", HOUR, hours, "keep");
  await insertRows(query, "shop_view", VIEW, hours.flatMap(viewsOf), "keep");
  await insertRows(query, "shop_left", LEFT, hours.flatMap(leftOf), "keep");
  await insertRows(query, "shop_pay_time", PAY_TIME, hours.flatMap(payTimesOf), "keep");
};

type HourName = Pick<ToldHour, "kioskId" | "eventId">;

const NAME: readonly Column<HourName>[] = [
  { name: "kiosk_id", type: "text", of: ({ kioskId }) => kioskId },
  { name: "event_id", type: "text", of: ({ eventId }) => eventId },
];

const HOUR: readonly Column<ToldHour>[] = [
  ...NAME,
  { name: "hour", type: "text", of: ({ fact }) => fact.hour },
  { name: "began", type: "bigint", of: ({ fact }) => fact.began },
  { name: "viewed", type: "bigint", of: ({ fact }) => fact.viewed },
  { name: "added", type: "bigint", of: ({ fact }) => fact.added },
  { name: "code_shown", type: "bigint", of: ({ fact }) => fact.codeShown },
  { name: "paid", type: "bigint", of: ({ fact }) => fact.paid },
];

type View = HourName & ShopCounted["views"][number];

const viewsOf = ({ kioskId, eventId, fact }: ToldHour): readonly View[] =>
  fact.views.map((view) => ({ kioskId, eventId, ...view }));

const VIEW: readonly Column<View>[] = [
  ...NAME,
  { name: "sku", type: "text", of: ({ sku }) => sku },
  { name: "views", type: "bigint", of: ({ views }) => views },
];

interface Visits<Of> extends HourName {
  readonly of: Of;
  readonly visits: number;
}

const leftOf = ({ kioskId, eventId, fact }: ToldHour): readonly Visits<string>[] =>
  LEAVING_PLACES.map((place, index) => ({
    ...{ kioskId, eventId, of: place },
    visits: fact.left[index] ?? 0,
  })).filter(({ visits }) => visits > 0);

const LEFT: readonly Column<Visits<string>>[] = [
  ...NAME,
  { name: "place", type: "text", of: ({ of }) => of },
  { name: "visits", type: "bigint", of: ({ visits }) => visits },
];

const payTimesOf = ({ kioskId, eventId, fact }: ToldHour): readonly Visits<number>[] =>
  fact.secondsToPay
    .map((visits, bucket) => ({ kioskId, eventId, of: bucket, visits }))
    .filter(({ visits }) => visits > 0);

const PAY_TIME: readonly Column<Visits<number>>[] = [
  ...NAME,
  { name: "bucket", type: "bigint", of: ({ of }) => of },
  { name: "visits", type: "bigint", of: ({ visits }) => visits },
];
