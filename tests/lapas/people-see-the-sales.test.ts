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

/** As the duty officer sees it. */
const staffText = async (path: string) => (await (await signInAsStaff(stand)).get(path)).text;

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
