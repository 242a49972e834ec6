import { describe, expect, test } from "vitest";
import * as z from "zod";
import { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";
import * as hubApi from "../../core/contract/hub-api.ts";
import { Intent } from "../../core/contract/intent.ts";
import { Fact } from "../../core/journal/fact.ts";
import { openKioskDatabase } from "../../db/kiosk/open-kiosk-database.ts";

/** What would tell of a person who works in a workshop (R6, R22): those records never leave the lapas server. */
const OF_A_PERSON =
  /inmate|prisoner|narapidana|wbp|participant|peserta|pseudonym|worker|attendance|register|sentence|birth|\bnik\b|photo|consent|wage|person/i;
/** A product's own, by view and content hash; what may be on one stands at the hub's photo desk. */
const PHOTOS_OF_GOODS = "photos";
/** A name is a product's, a workshop's, the seller's or the machine's. */
const NAMES_OF_THINGS = ["name", "merchantName", "sellerName", "machineName", "nameId", "nameEn"];

const keysOf = (schema: unknown): readonly string[] => {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === "properties" && typeof value === "object" && value !== null
      ? [...Object.keys(value), ...keysOf(value)]
      : keysOf(value),
  );
};
const fieldsOf = (type: z.ZodType): readonly string[] => [
  ...new Set(keysOf(z.toJSONSchema(type, { unrepresentable: "any" }))),
];

const messages = Object.values(hubApi).filter((value) => value instanceof z.ZodType);

describe("no field of the machine can hold anything about an inmate", () => {
  test.each([
    ["facts", [Fact]],
    ["the hub's snapshot", [CatalogueSnapshot]],
    ["touches", [Intent]],
    ["messages between kiosk and hub", messages],
  ] as const)("%s", (_, types) => {
    const fields = types.flatMap(fieldsOf);
    expect(fields.length).toBeGreaterThan(5);
    const tell = fields.filter((field) => OF_A_PERSON.test(field) && field !== PHOTOS_OF_GOODS);
    expect(tell).toEqual([]);
    const names = fields.filter((field) => /name$/i.test(field));
    expect(names.filter((name) => !NAMES_OF_THINGS.includes(name))).toEqual([]);
  });

  test("tables and columns of the kiosk's database", () => {
    const opened = openKioskDatabase(":memory:");
    if (!opened.ok) throw new Error(opened.error.kind);
    const columns = opened.value
      .prepare<[], string>(
        `SELECT sqlite_schema.name || '.' || column_info.name FROM sqlite_schema,
           pragma_table_info(sqlite_schema.name) AS column_info WHERE sqlite_schema.type = 'table'`,
      )
      .pluck()
      .all();
    expect(columns).toContain("fact.payload");
    expect(columns.filter((column) => OF_A_PERSON.test(column) || /name$/.test(column))).toEqual(
      [],
    );
  });

  test("the search would find such a field", () => {
    const batch = z.object({ batches: z.array(z.object({ participants: z.array(z.string()) })) });
    expect(fieldsOf(batch).filter((field) => OF_A_PERSON.test(field))).toEqual(["participants"]);
  });
});
