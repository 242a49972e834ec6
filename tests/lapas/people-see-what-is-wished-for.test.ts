import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { FactOf } from "../../core/journal/fact.ts";
import { startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { signInAsStaff } from "../support/staff-session.ts";
import { createFactWriter } from "./fact-writer.ts";
import { type HubStand, startHubStand, type TestKiosk } from "./hub-stand.ts";

let postgres: TestPostgres;
let stand: HubStand;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  stand = await startHubStand(await postgres.freshDatabase());
});
afterEach(() => stand.stop());

const wish = (sku: string, variantId: string | null = null): FactOf<"product-wished"> => ({
  kind: "product-wished",
  sku,
  variantId,
  name: { id: `Barang ${sku}`, en: `Good ${sku}` },
});

const send = async (
  kiosk: TestKiosk,
  wishes: readonly (readonly [wish: FactOf<"product-wished">, businessDate: string])[],
) => {
  const writer = createFactWriter();
  for (const [fact, businessDate] of wishes) writer.add(fact, businessDate);
  await kiosk.call("POST", `/v1/journals/${writer.journalId}/facts`, writer.batch());
  return writer;
};

/** The table as an officer reads it, row by row. */
const rows = async (): Promise<readonly string[]> => {
  const { status, text } = await (await signInAsStaff(stand)).get("/staff/wishes");
  expect(status).toBe(200);
  return [...text.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    row
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim(),
  );
};

test("the page says that nothing was wished for yet", async () => {
  const { text } = await (await signInAsStaff(stand)).get("/staff/wishes");
  expect(text).toContain("Belum ada yang ditunggu");
});

test("wishes of all machines are counted per product, day by day, the week's most missed first", async () => {
  const [first, second] = [await stand.enrol("M01"), await stand.enrol("M02")];
  await send(first, [
    [wish("tas"), "2026-11-24"],
    [wish("kaos", "L"), "2026-11-23"],
    [wish("tas"), "2026-11-18"],
    [wish("tas"), "2026-11-17"],
  ]);
  await send(second, [
    [wish("tas"), "2026-11-24"],
    [wish("roti"), "2026-10-28"],
    [wish("roti"), "2026-10-27"],
  ]);
  expect(await rows()).toEqual([
    expect.stringMatching(/^Barang Product 7 hari 7 days 28 hari 28 days 24-Nov .* 18-Nov$/),
    "Barang tas tas · Good tas 3 4 2 – – – – – 1",
    "Barang kaos, L kaos · Good kaos 1 1 – 1 – – – – –",
    "Barang roti roti · Good roti 0 1 – – – – – – –",
  ]);
});

test("a batch that is sent twice counts once", async () => {
  const kiosk = await stand.enrol("M01");
  const writer = await send(kiosk, [[wish("tas"), "2026-11-24"]]);
  await kiosk.call("POST", `/v1/journals/${writer.journalId}/facts`, writer.batch());
  expect((await rows())[1]).toBe("Barang tas tas · Good tas 1 1 1 – – – – – –");
});

test("what a product is called is written as text, and a wish nobody can read leaves the others", async () => {
  const kiosk = await stand.enrol("M01");
  const writer = createFactWriter();
  writer.addRaw({ kind: "product-wished", payload: { kind: "product-wished" } });
  writer.add({ ...wish("tas"), name: { id: "<b>Tas</b>", en: "Bag" } });
  await kiosk.call("POST", `/v1/journals/${writer.journalId}/facts`, writer.batch());
  const { text } = await (await signInAsStaff(stand)).get("/staff/wishes");
  expect(text).toContain("&lt;b&gt;Tas&lt;/b&gt;");
});
