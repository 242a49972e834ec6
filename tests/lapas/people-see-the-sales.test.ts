import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { signInAsStaff } from "../support/staff-session.ts";
import { createFactWriter } from "./fact-writer.ts";
import { type HubStand, startHubStand } from "./hub-stand.ts";
import { saleStory } from "./sale-story.ts";

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

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${stand.hub().url}${path}`, { headers });
const text = async (path: string) => (await get(path)).text();
/** As the duty officer sees it. */
const staffText = async (path: string) =>
  (await (await signInAsStaff(stand.hub().url)).get(path)).text;

/** Two sales of machine M01: one handed out whole, one paid twice with a line that did not come out. */
const twoSales = async () => {
  const kiosk = await stand.enrol("M01");
  const writer = createFactWriter();
  const whole = saleStory("sale-1", "ABCDEF", 1);
  const partly = saleStory("sale-2", "GHJKMN", 2);
  for (const fact of [
    ...[whole.placed, whole.paid, whole.started(1), whole.finished(1, "delivered")],
    ...[whole.started(2), whole.finished(2, "delivered"), whole.closed],
    ...[partly.placed, partly.paid, partly.started(1), partly.finished(1, "delivered")],
    ...[partly.started(2), partly.finished(2, "not-delivered"), partly.refund(2, 85_000)],
    ...[...partly.secondPayment, partly.closed],
  ]) {
    writer.add(fact);
  }
  await kiosk.call("POST", `/v1/journals/${writer.journalId}/facts`, writer.batch());
};

describe("the page of all machines", () => {
  test("says that nothing was sold yet", async () => {
    const page = await staffText("/");
    expect(page).toContain("Penjualan semua mesin");
    expect(page).toContain("Belum ada penjualan");
    expect(page).toContain("Belum ada mesin");
  });

  test("shows each sale with its number, goods, amount and state, and what is owed", async () => {
    await twoSales();
    const page = await staffText("/");
    for (const seen of [
      ...["M01-20261124-0001", "M01-20261124-0002", "roti × 1, tas × 1", "Rp 97.000"],
      ...["barang keluar", "keluar sebagian", "GHJKMN", "pembayaran ganda", "25-Nov-2026"],
      ...["terhubung", "catatan 17"],
    ]) {
      expect(page).toContain(seen);
    }
  });

  test("adds the day up", async () => {
    await twoSales();
    const view: unknown = JSON.parse(await staffText("/sales.json"));
    expect(view).toMatchObject({
      businessDate: "2026-11-24",
      totals: {
        sales: 2,
        paidRupiah: 3 * 97_000,
        deliveredRupiah: 97_000 + 12_000,
        refundOwedRupiah: 85_000 + 97_000,
      },
      sales: [{ orderCode: "GHJKMN" }, { orderCode: "ABCDEF", state: "delivered" }],
      kiosks: [{ machineCode: "M01", isOnline: true, ackedSeq: 17, unreadFacts: 0, alarms: 0 }],
    });
  });

  test("writes what a product is called as text, never as markup", async () => {
    const kiosk = await stand.enrol("M01");
    const writer = createFactWriter();
    const { placed } = saleStory("sale-1", "ABCDEF");
    if (placed.kind !== "order-placed") throw new Error("no order");
    const name = { id: "<script>alert(1)</script>", en: "x" };
    writer.add({ ...placed, lines: placed.lines.map((line) => ({ ...line, name })) });
    await kiosk.call("POST", `/v1/journals/${writer.journalId}/facts`, writer.batch());
    const page = await staffText("/");
    expect(page).toContain("&lt;script&gt;alert(1)");
    expect(page).not.toContain("<script>alert(1)");
  });
});

describe("the claim page", () => {
  test("tells what is owed, by when, and whom to ask", async () => {
    await twoSales();
    const page = await text("/claim/ghjkmn");
    for (const seen of ["GHJKMN", "Rp 182.000", "25-Nov-2026", "+62 800 0000 0000"]) {
      expect(page).toContain(seen);
    }
  });

  test("tells a buyer whose machine has not reported that their money has arrived", async () => {
    const kiosk = await stand.enrol("M01");
    const chargeId = "11111111-1111-4111-8111-111111111111";
    await kiosk.call("POST", "/v1/charges", {
      ...{ chargeId, saleId: "sale-1", orderCode: "QRSTVW", amountRupiah: 36_000 },
      validForMs: 180_000,
    });
    stand.bank.pay(chargeId.replaceAll("-", ""));
    await stand.within(10, "paid", async () => {
      const page = await text("/claim/QRSTVW");
      return page.split("Rp 36.000").length === 3;
    });
    expect(await text("/claim/QRSTVW")).toContain("Mesin belum melaporkan");
  });

  test("knows no other codes, and does not let them be tried for long", async () => {
    expect((await get("/claim/ZZZZZZ")).status).toBe(404);
    expect((await get("/claim/%27%20or%201=1")).status).toBe(404);
    const tries = await Promise.all(Array.from({ length: 40 }, () => get("/claim/ZZZZZZ")));
    expect(tries.some(({ status }) => status === 429)).toBe(true);
  });
});
