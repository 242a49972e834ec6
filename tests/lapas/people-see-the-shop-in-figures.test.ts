import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { FactOf } from "../../core/journal/fact.ts";
import { EMPTY_TALLY } from "../../core/visit/visit-tally.ts";
import { askDatabase, startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { signInAsStaff } from "../support/staff-session.ts";
import { createFactWriter } from "./fact-writer.ts";
import { type HubStand, startHubStand } from "./hub-stand.ts";
import { saleStory } from "./sale-story.ts";

let postgres: TestPostgres;
let databaseUrl: string;
let stand: HubStand;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  databaseUrl = await postgres.freshDatabase();
  stand = await startHubStand(databaseUrl);
});
afterEach(() => stand.stop());

const hourOf = (hour: string, counts: Partial<FactOf<"shop-counted">>): FactOf<"shop-counted"> => ({
  kind: "shop-counted",
  hour,
  ...EMPTY_TALLY,
  ...counts,
});

/** The page as a head reads it: text without markup, a line a row. */
const page = async (): Promise<string> => {
  const head = await signInAsStaff(stand, "kepala");
  const { status, text } = await head.get("/staff/shop");
  expect(status).toBe(200);
  const main = /<main>(.*)<\/main>/s.exec(text)?.[1] ?? "";
  return main
    .split(/<\/(?:tr|li|p|h2|h3)>/)
    .map((row) =>
      row
        .replaceAll(/<[^>]+>/g, " ")
        .replaceAll(/\s+/g, " ")
        .trim(),
    )
    .join("\n");
};

const tell = async (facts: Parameters<ReturnType<typeof createFactWriter>["add"]>[0][]) => {
  const kiosk = await stand.enrol();
  const writer = createFactWriter();
  for (const fact of facts) writer.add(fact);
  const target = `/v1/journals/${writer.journalId}/facts`;
  expect((await kiosk.call("POST", target, writer.batch())).status).toBe(200);
};

test("before anybody came the page says so and lists what could be looked at", async () => {
  const text = await page();
  expect(text).toContain("Belum ada kunjungan yang dihitung");
  expect(text).toMatch(/roti .* belum dilihat not viewed 0 0/);
});

test("hours of all machines add up to the week's funnel, the days and what was looked at", async () => {
  await tell([
    hourOf("2026-11-24T10", {
      ...{ began: 6, viewed: 4, added: 2, codeShown: 2, paid: 1 },
      views: [
        { sku: "roti", views: 3 },
        { sku: "tas", views: 2 },
      ],
      left: [3, 1, 0, 0, 1],
      secondsToPay: [0, 1, 0, 0, 0, 0, 0, 0, 0],
    }),
    hourOf("2026-11-23T19", { began: 4, left: [4, 0, 0, 0, 0] }),
    hourOf("2026-11-16T12", { began: 9, left: [9, 0, 0, 0, 0] }),
  ]);
  await tell([hourOf("2026-11-24T10", { began: 2, viewed: 1, left: [1, 1, 0, 0, 0] })]);
  const text = await page();
  expect(text).toMatch(/Menyentuh layar Touched the screen 12 100 %/);
  expect(text).toMatch(/Membuka halaman barang Opened a product 5 42 %/);
  expect(text).toMatch(/Membayar Paid 1 8 %/);
  expect(text).toMatch(/Di katalog In the catalogue 8 67 %/);
  expect(text).toMatch(/22 detik|23 detik/);
  expect(text).toMatch(/24-Nov 8 5 2 2 1 23$/m);
  expect(text).toMatch(/23-Nov 4 – – – – –$/m);
  expect(text).toMatch(/16-Nov 9 – – – – –$/m);
  expect(text).toMatch(/dilihat, belum terjual viewed, not sold 3 0/);
});

test("what was sold stands beside what was looked at, and is not marked", async () => {
  const story = saleStory("sale-1", "ABCDEF");
  await tell([
    ...[story.placed, story.paid, story.started(1), story.finished(1, "delivered")],
    hourOf("2026-11-24T10", { began: 1, views: [{ sku: "roti", views: 1 }] }),
  ]);
  const rows = (await page()).split("\n").filter((row) => row.includes("roti"));
  expect(rows).toEqual([expect.stringMatching(/roti · .* 1 1 ?$/)]);
});

test("facts sent twice, or carried over into a later journal, count once", async () => {
  const kiosk = await stand.enrol();
  const send = (writer: ReturnType<typeof createFactWriter>) =>
    kiosk.call("POST", `/v1/journals/${writer.journalId}/facts`, writer.batch());
  const [first, later] = [createFactWriter(), createFactWriter()];
  const fact = hourOf("2026-11-24T10", { began: 5, left: [5, 0, 0, 0, 0] });
  first.add(fact);
  later.add(fact, "2026-11-24", first.facts()[0]?.eventId);
  for (const writer of [first, first, later]) expect((await send(writer)).status).toBe(200);
  expect(await page()).toMatch(/Menyentuh layar Touched the screen 5 100 %/);
  expect(await page()).toMatch(/Di katalog In the catalogue 5 100 %/);
});

test("counts that no database could hold are kept, marked and stop nobody else's", async () => {
  await tell([
    hourOf("2026-11-24T10", { began: 1, views: [{ sku: "nul\u0000", views: 1 }] }),
    hourOf("2026-11-24T11", { began: 2 }),
  ]);
  expect(await page()).toMatch(/Menyentuh layar Touched the screen 2 100 %/);
  expect(
    await askDatabase(databaseUrl, "select seq::int, interpretation from fact order by seq"),
  ).toEqual([
    { seq: 1, interpretation: "failed" },
    { seq: 2, interpretation: "done" },
  ]);
});

test("no table of counts has a column for a visit, an order or a time finer than the hour", async () => {
  const columns = await askDatabase(
    databaseUrl,
    `select distinct column_name as name from information_schema.columns
     where table_name in ('shop_hour', 'shop_view', 'shop_left', 'shop_pay_time') order by 1`,
  );
  expect(columns.map(({ name }) => name)).toEqual([
    ...["added", "began", "bucket", "code_shown", "event_id", "hour", "kiosk_id", "paid", "place"],
    ...["sku", "viewed", "views", "visits"],
  ]);
});
