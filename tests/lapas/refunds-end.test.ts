import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { EventsAnswer } from "../../core/contract/hub-api.ts";
import type { Fact } from "../../core/journal/fact.ts";
import { NEXT_CODE_MS } from "../support/authenticator-app.ts";
import { askDatabase, startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { type StaffSession, signInAsStaff } from "../support/staff-session.ts";
import { type HubStand, startHubStand, type TestKiosk } from "./hub-stand.ts";
import { saleStory } from "./sale-story.ts";
import { createTeller, type Teller } from "./tell-hub.ts";

let postgres: TestPostgres;
let databaseUrl: string;
let stand: HubStand;
let kiosk: TestKiosk;
let teller: Teller;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  databaseUrl = await postgres.freshDatabase();
  stand = await startHubStand(databaseUrl);
  kiosk = await stand.enrol();
  teller = createTeller(stand, kiosk);
});
afterEach(() => stand.stop());

const story = saleStory("sale-1", "ABCDEF");
const DAY_MS = 24 * 3_600_000;

/** Rp 97.000 paid; one line out, Rp 85.000 owed for the other as `sale-1:refund-2`. */
const oneRefund = () =>
  teller.tell(
    ...[story.placed, story.paid, story.started(1), story.finished(1, "delivered")],
    ...[
      story.started(2),
      story.finished(2, "not-delivered"),
      story.refund(2, 85_000),
      story.closed,
    ],
  );
const path = (end: string, refundId = "sale-1:refund-2") =>
  `/staff/refunds/${kiosk.kioskId}/${encodeURIComponent(refundId)}/${end}`;
const events = async () =>
  EventsAnswer.parse((await kiosk.call("GET", "/v1/events?after=0&waitMs=0")).json).events;
const codeOn = (page: string): string => {
  const code = /class="big code">([A-Z2-9-]+)</.exec(page)?.[1];
  if (!code) throw new Error("no code on the page");
  return code.replaceAll("-", "");
};
const look = async (code: string) => {
  const codeHash = createHash("sha256").update(code).digest("hex");
  return kiosk.call("POST", "/v1/vouchers/look", { codeHash });
};
const treasurer = () => signInAsStaff(stand, "bendahara");

describe("the list of refunds", () => {
  test("names what is owed, why, by when, and marks what is overdue", async () => {
    await oneRefund();
    const staff = await treasurer();
    const page = (await staff.get("/staff/refunds")).text;
    for (const seen of [
      "ABCDEF · M01",
      "Rp 85.000",
      "barang tidak keluar",
      "paling lambat 25-Nov-2026",
    ]) {
      expect(page).toContain(seen);
    }
    expect(page).not.toContain("terlambat");
    await stand.clock.advance(2 * DAY_MS);
    const later = await treasurer();
    expect((await later.get("/staff/refunds")).text).toContain("terlambat sejak 25-Nov-2026");
  });
});

describe("paying out", () => {
  test("needs a document, ends the refund and tells the kiosk", async () => {
    await oneRefund();
    const staff = await treasurer();
    expect((await staff.post(path("pay-out"), { documentNumber: " " })).status).toBe(400);
    expect(await events()).toEqual([]);
    expect((await staff.post(path("pay-out"), { documentNumber: "KW-2026/118" })).status).toBe(303);
    expect(await events()).toEqual([
      {
        kind: "refund-settled",
        saleId: "sale-1",
        refundId: "sale-1:refund-2",
        how: "paid-out",
        documentNumber: "KW-2026/118",
        settledAt: expect.stringMatching(/^2026-11-24T\d\d:\d\d:\d\d\+07:00$/),
      },
    ]);
    const page = (await staff.get("/staff/refunds")).text;
    expect(page).toContain("KW-2026/118");
    expect(page).toContain("Belum dibayar: 0");
  });

  test("happens once when two desks press at once, and once more after a restart is too late", async () => {
    await oneRefund();
    const desks = await Promise.all([treasurer(), treasurer(), treasurer()]);
    const press = (desk: StaffSession, index: number) =>
      desk.post(path("pay-out"), { documentNumber: `KW-${index}` });
    const answers = await Promise.all(desks.map(press));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409]);
    await stand.restartHub();
    await stand.clock.advance(NEXT_CODE_MS);
    const again = await treasurer();
    expect((await again.post(path("pay-out"), { documentNumber: "KW-9" })).status).toBe(409);
    expect(await events()).toHaveLength(1);
    expect(await askDatabase(databaseUrl, "select 1 from refund_settlement")).toHaveLength(1);
  });

  test("at once with a voucher ends in one of the two", async () => {
    await oneRefund();
    const desks = await Promise.all([treasurer(), treasurer()]);
    const answers = await Promise.all([
      desks[0].post(path("pay-out"), { documentNumber: "KW-1" }),
      desks[1].post(path("voucher")),
    ]);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(1);
    const vouchers = await askDatabase(databaseUrl, "select 1 from voucher");
    expect(vouchers).toHaveLength(answers[1].status === 200 ? 1 : 0);
    expect(await events()).toHaveLength(1);
  });

  test("never gives out more than came in for the sale", async () => {
    await oneRefund();
    await teller.tell(
      { ...refundOf(97_000), refundId: "r-all" },
      { ...refundOf(12_000), refundId: "r-1" },
    );
    const staff = await treasurer();
    expect((await staff.post(path("pay-out"), { documentNumber: "KW-1" })).status).toBe(303);
    const held = await staff.post(path("pay-out", "r-all"), { documentNumber: "KW-2" });
    expect(held.status).toBe(409);
    expect(held.text).toContain("melebihi uang yang diterima");
    expect((await staff.post(path("pay-out", "r-1"), { documentNumber: "KW-3" })).status).toBe(303);
  });

  test("is not needed where the kiosk says that it ended, as after a hub's restore", async () => {
    await oneRefund();
    await teller.tell({
      kind: "refund-settled",
      ...{ saleId: "sale-1", refundId: "sale-1:refund-2", how: "paid-out" },
      ...{ documentNumber: "KW-1", settledAt: "2026-11-24T10:00:00+07:00" },
    });
    const staff = await treasurer();
    expect((await staff.get("/staff/refunds")).text).toContain("Belum dibayar: 0");
    expect((await staff.post(path("pay-out"), { documentNumber: "KW-2" })).status).toBe(409);
    expect(await events()).toEqual([]);
  });
});

const refundOf = (amountRupiah: number): Extract<Fact, { kind: "refund-owed" }> => ({
  kind: "refund-owed",
  ...{ saleId: "sale-1", chargeId: "charge-sale-1", refundId: "r", lineId: null },
  ...{ amountRupiah, voucherRupiah: 0, reason: "second-payment", dueDate: "2026-11-25" },
});

describe("a goods voucher instead of money", () => {
  test("shows its code once, pays at a machine and is kept as a hash", async () => {
    await oneRefund();
    const staff = await signInAsStaff(stand, "petugas");
    const paper = await staff.post(path("voucher"));
    expect(paper.status).toBe(200);
    const code = codeOn(paper.text);
    expect(code).toMatch(/^[A-Z2-9]{12}$/);
    expect(paper.text).toContain("23-Mei-2027");
    expect(await look(code)).toMatchObject({
      status: 200,
      json: { balanceRupiah: 85_000, validUntil: "2027-05-23" },
    });
    expect(await events()).toMatchObject([{ how: "voucher", documentNumber: null }]);
    const again = await staff.post(path("voucher"));
    expect(again.status).toBe(409);
    expect(again.text).not.toContain(code);
    const kept = await askDatabase(databaseUrl, "select * from voucher");
    expect(JSON.stringify(kept)).not.toContain(code);
  });

  test("can get a new code while nothing of it was used, and the old code lapses", async () => {
    await oneRefund();
    const staff = await signInAsStaff(stand, "petugas");
    const lost = codeOn((await staff.post(path("voucher"))).text);
    const fresh = codeOn((await staff.post(path("voucher-code"))).text);
    expect((await look(lost)).status).toBe(404);
    const { voucherId } = (await look(fresh)).json;
    await kiosk.call("POST", "/v1/vouchers/reserve", {
      ...{ voucherId, saleId: "sale-2", amountRupiah: 1_000 },
    });
    expect((await staff.post(path("voucher-code"))).status).toBe(404);
    expect((await look(fresh)).json["balanceRupiah"]).toBe(84_000);
  });
});

describe("the voucher's part of a refund", () => {
  const second = saleStory("sale-2", "GHJKMN", 2, {
    voucher: { voucherId: "v1", amountRupiah: 60_000 },
  });
  const consumed: Fact = {
    kind: "voucher-consumed",
    ...{ saleId: "sale-2", voucherId: "v1", amountRupiah: 60_000 },
    ...{ receiptNumber: null, receiptSequence: null },
  };
  const owed = (refundId: string, amountRupiah: number, voucherRupiah: number): Fact => ({
    ...refundOf(amountRupiah),
    ...{ saleId: "sale-2", chargeId: "charge-sale-2", refundId, voucherRupiah },
    reason: "not-served",
  });
  beforeEach(async () => {
    const codeHash = createHash("sha256").update("CODE").digest("hex");
    await askDatabase(
      databaseUrl,
      `insert into voucher values
         ('v1', '${codeHash}', 60000, '2026-11-30', '${kiosk.kioskId}', 'r0', 'petugas', 0)`,
    );
    const part = { voucherId: "v1", saleId: "sale-2", amountRupiah: 60_000 };
    await kiosk.call("POST", "/v1/vouchers/reserve", part);
    await kiosk.call("POST", "/v1/vouchers/consume", { saleId: "sale-2" });
    await teller.tell(second.placed, second.paid, consumed);
  });

  test("goes back to it at once, with time to use it, and money is owed for the rest", async () => {
    await teller.tell(owed("r-mixed", 97_000, 60_000));
    expect((await look("CODE")).json).toMatchObject({
      balanceRupiah: 60_000,
      validUntil: "2027-05-23",
    });
    const staff = await treasurer();
    const page = (await staff.get("/staff/refunds")).text;
    expect(page).toContain("Rp 37.000");
    expect(page).toContain("Rp\u00a060.000 sudah kembali ke voucher");
    expect((await staff.post(path("pay-out", "r-mixed"), { documentNumber: "KW-1" })).status).toBe(
      303,
    );
    expect(
      await askDatabase(databaseUrl, "select amount_rupiah::int as out from refund_settlement"),
    ).toEqual([{ out: 37_000 }]);
  });

  test("ends the refund by itself where nothing else is owed, once, however often it is told", async () => {
    await teller.tell(owed("r-line", 50_000, 50_000));
    await teller.tell({ kind: "sale-closed", saleId: "sale-2" });
    expect((await look("CODE")).json["balanceRupiah"]).toBe(50_000);
    expect(await events()).toMatchObject([{ refundId: "r-line", how: "voucher" }]);
    const staff = await treasurer();
    expect((await staff.get("/staff/refunds")).text).toContain("Belum dibayar: 0");
  });

  test("is never more than the sale took: what is missing stays owed in money, with an alarm", async () => {
    await teller.tell(owed("r-1", 50_000, 50_000), owed("r-2", 47_000, 20_000));
    expect((await look("CODE")).json["balanceRupiah"]).toBe(60_000);
    const staff = await treasurer();
    expect((await staff.get("/staff/refunds")).text).toContain("Rp 37.000");
    expect(await askDatabase(databaseUrl, "select kind, subject from alarm")).toEqual([
      { kind: "refund.voucher-part-unknown", subject: "r-2" },
    ]);
  });

  test("teaches a hub that lost what the voucher paid", async () => {
    await askDatabase(databaseUrl, "delete from voucher_part");
    await teller.tell({
      kind: "receipt-started",
      saleId: "sale-2",
      receiptNumber: "x",
      isCopy: false,
    });
    expect((await look("CODE")).status).toBe(409);
  });
});

describe("a refund nobody comes for", () => {
  test("is closed by the head alone, and only half a year after its due date", async () => {
    await oneRefund();
    const early = await signInAsStaff(stand, "kepala");
    expect((await early.get("/staff/refunds")).text).not.toContain("tidak diambil");
    expect((await early.post(path("unclaimed"))).status).toBe(409);
    await stand.clock.advance(181 * DAY_MS);
    const staff = await signInAsStaff(stand, "kepala");
    expect((await staff.post(path("unclaimed"))).status).toBe(409);
    await stand.clock.advance(DAY_MS);
    const late = await signInAsStaff(stand, "kepala");
    expect((await late.get("/staff/refunds")).text).toContain("Tutup: tidak diambil");
    expect((await late.post(path("unclaimed"))).status).toBe(303);
    expect(await events()).toMatchObject([{ how: "unclaimed" }]);
  });
});
