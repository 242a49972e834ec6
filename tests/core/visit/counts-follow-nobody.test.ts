import { expect, test } from "vitest";
import { ShopCounted } from "../../../core/visit/visit-facts.ts";
import { EMPTY_TALLY, tallyWith } from "../../../core/visit/visit-tally.ts";

const fact: ShopCounted = {
  kind: "shop-counted",
  hour: "2026-11-24T14",
  ...EMPTY_TALLY,
  ...{ began: 2, viewed: 1, views: [{ sku: "tas", views: 1 }] },
};

/** Every value of the fact with its path, `views.0.sku`. */
const valuesOf = (value: unknown, path: string): readonly (readonly [string, unknown])[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => valuesOf(inner, `${path}.${key}`))
    : [[path.replaceAll(/\.\d+/g, "").slice(1), value]];

test("all that is counted are numbers, but for the hour and the product", () => {
  const texts = valuesOf(fact, "").filter(([, value]) => typeof value !== "number");
  expect(texts).toEqual([
    ["kind", "shop-counted"],
    ["hour", "2026-11-24T14"],
    ["views.sku", "tas"],
  ]);
  expect(Object.keys(ShopCounted.shape).toSorted()).toEqual(
    [
      ...["kind", "hour", "began", "viewed", "added", "codeShown", "paid"],
      ...["views", "left", "secondsToPay"],
    ].toSorted(),
  );
});

test("what is written has no room for a session, an order or a finer time", () => {
  expect(ShopCounted.safeParse(fact).success).toBe(true);
  for (const hour of [
    "2026-11-24T14:05",
    "2026-11-24T14:05:30+07:00",
    "2026-11-24",
    "1795489200000",
  ])
    expect(ShopCounted.safeParse({ ...fact, hour }).success).toBe(false);
  const strict = ShopCounted.strict();
  for (const extra of ["saleId", "orderCode", "sessionId", "visitId", "atMs", "seconds"])
    expect(strict.safeParse({ ...fact, [extra]: "x" }).success).toBe(false);
});

test("times to pay fall into buckets; the last takes what is longer than all bounds", () => {
  const paidAfter = (...afterMs: readonly (number | null)[]) =>
    afterMs.reduce<typeof EMPTY_TALLY>(
      (tally, each) => tallyWith(tally, { kind: "paid", afterMs: each }),
      EMPTY_TALLY,
    );
  expect(paidAfter(0, 15_000, 15_001, 300_000, 300_001, null)).toMatchObject({
    paid: 6,
    secondsToPay: [2, 1, 0, 0, 0, 0, 0, 1, 1],
  });
});
