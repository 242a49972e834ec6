import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { EventsAnswer } from "../../core/contract/hub-api.ts";
import type { Fact } from "../../core/journal/fact.ts";
import { askDatabase, startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { signInAsStaff } from "../support/staff-session.ts";
import { type HubStand, startHubStand, type TestKiosk } from "./hub-stand.ts";
import { codedStory, saleStory } from "./sale-story.ts";
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

const DAY_MS = 24 * 3_600_000;

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${stand.hub().url}${path}`, { headers });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};
const post = async (
  path: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = { origin: stand.hub().url },
) => {
  const answer = await fetch(`${stand.hub().url}${path}`, {
    ...{ method: "POST", headers, redirect: "manual" },
    body: new URLSearchParams(fields),
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};
const from = (caller: string) => ({ "x-forwarded-for": caller });
const events = async () =>
  EventsAnswer.parse((await kiosk.call("GET", "/v1/events?after=0&waitMs=0")).json).events;

const story = saleStory("sale-1", "ABCDEF");
const partly: readonly Fact[] = [
  ...[story.placed, story.paid, story.started(1), story.finished(1, "delivered")],
  ...[story.started(2), story.finished(2, "not-delivered"), story.refund(2, 85_000), story.closed],
];

describe("the claim page", () => {
  test("shows the receipt, what came out, what is owed and how to be paid now", async () => {
    await teller.tell(...partly);
    const page = await get("/claim/abcdef");
    expect(page.status).toBe(200);
    for (const seen of [
      ...["ABCDEF", "Struk digital", "M01-20261124-0001", "Lapas Kelas I Tangerang"],
      ...["1 × Rp\u00a012.000", "sudah keluar", "tidak keluar, uang dikembalikan", "Rp 97.000"],
      ...["Rp\u00a085.000 dibayar paling lambat 25-Nov-2026", "+62 800 0000 0000"],
      ...["meja layanan", "kode pesanan ABCDEF", "Some goods were handed out"],
    ]) {
      expect(page.text).toContain(seen);
    }
  });

  test("tells that the money was paid out, with its document", async () => {
    await teller.tell(...partly);
    const staff = await signInAsStaff(stand, "bendahara");
    const path = `/staff/refunds/${kiosk.kioskId}/${encodeURIComponent("sale-1:refund-2")}/pay-out`;
    await staff.post(path, { documentNumber: "KW-118" });
    const { text } = await get("/claim/ABCDEF");
    expect(text).toContain("sudah dibayar 24-Nov-2026, bukti KW-118");
    expect(text).not.toContain("paling lambat");
  });

  test("shows codes' goods without their codes", async () => {
    const hashes = { laundry: "a".repeat(64), mattress: "b".repeat(64) };
    const coded = codedStory("sale-2", "GHJKMN", hashes);
    await teller.tell(...coded.placedAndPaid, coded.laundry(), coded.mattress());
    const { text } = await get("/claim/GHJKMN");
    expect(text).toContain("kode voucher sudah diberikan, berlaku sampai 24-Des-2026");
    expect(text).toContain("diambil di lapas dengan kode ambil, siap mulai 01-Des-2026");
    expect(text).not.toMatch(/a{64}|b{64}/);
  });

  test("tells a buyer whose machine has not reported that their money has arrived", async () => {
    const chargeId = "11111111-1111-4111-8111-111111111111";
    await kiosk.call("POST", "/v1/charges", {
      ...{ chargeId, saleId: "sale-1", orderCode: "QRSTVW", amountRupiah: 36_000 },
      validForMs: 180_000,
    });
    stand.bank.pay(chargeId.replaceAll("-", ""));
    await stand.within(10, "paid", async () => {
      return (await get("/claim/QRSTVW")).text.split("Rp 36.000").length === 3;
    });
    expect((await get("/claim/QRSTVW")).text).toContain("Mesin belum melaporkan");
  });

  test("runs no script, loads nothing from elsewhere and cannot be framed", async () => {
    await teller.tell(...partly);
    const page = await get("/claim/ABCDEF");
    const policy = page.headers.get("content-security-policy") ?? "";
    for (const rule of ["default-src 'none'", "script-src 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(rule);
    }
    expect(page.text).not.toMatch(/<script|https?:\/\//);
    expect(page.headers.get("cache-control")).toBe("no-store");
  });

  test("knows no other codes, and does not let one address try them for long", async () => {
    await teller.tell(...partly);
    expect((await get("/claim/ZZZZZZ", from("203.0.113.7"))).status).toBe(404);
    expect((await get("/claim/%27%20or%201=1", from("203.0.113.7"))).status).toBe(404);
    const tries = await Promise.all(
      Array.from({ length: 40 }, () => get("/claim/ZZZZZZ", from("203.0.113.7"))),
    );
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(12);
    expect((await get("/claim/ABCDEF", from("203.0.113.8"))).status).toBe(200);
  });
});

describe("goods of late money", () => {
  const waiting = async () => {
    await teller.tell(story.placed, story.paid, {
      kind: "pick-up-promised",
      saleId: "sale-1",
      lines: [
        { lineId: "sale-1:1", slotId: "s11" },
        { lineId: "sale-1:2", slotId: "s12" },
      ],
      until: "2026-11-26",
    });
  };
  const make = (headers?: Record<string, string>) =>
    post("/claim/ABCDEF/pick-up-code", {}, headers);
  const codeOn = (page: string): string =>
    (/class="big code">([A-Z2-9-]+)</.exec(page)?.[1] ?? "").replaceAll("-", "");
  const hashOf = (code: string) => createHash("sha256").update(code).digest("hex");

  test("wait under a code that the page makes, and the newest one is the machine's", async () => {
    await waiting();
    const before = await get("/claim/ABCDEF");
    expect(before.text).toContain("Buat kode ambil");
    expect(before.text).toContain("sampai 26-Nov-2026");
    const first = codeOn((await make()).text);
    const second = codeOn((await make()).text);
    expect(first).toMatch(/^[A-Z2-9]{12}$/);
    expect(second).not.toBe(first);
    expect(await events()).toEqual(
      [first, second].map((code) => ({
        ...{ kind: "pick-up-code", saleId: "sale-1", codeHash: hashOf(code) },
      })),
    );
    expect(await askDatabase(databaseUrl, "select code_hash from pick_up_code")).toEqual([
      { code_hash: hashOf(second) },
    ]);
    expect((await get("/claim/ABCDEF")).text).not.toContain(second);
  });

  test("get one newest code when the button is pressed twice at once", async () => {
    await waiting();
    await Promise.all([make(), make(), make()]);
    const told = await events();
    expect(told).toHaveLength(3);
    const last = told.at(-1);
    const [kept] = await askDatabase(databaseUrl, "select code_hash from pick_up_code");
    expect(last?.kind === "pick-up-code" && last.codeHash).toBe(kept?.["code_hash"]);
  });

  test("get no code after their day, nor once they were handed out", async () => {
    await waiting();
    await stand.clock.advance(2 * DAY_MS);
    expect((await make()).status).toBe(200);
    await stand.clock.advance(DAY_MS);
    expect((await make()).status).toBe(409);
    expect((await get("/claim/ABCDEF")).text).not.toContain("Buat kode ambil");
    expect(await events()).toHaveLength(1);
  });

  test("get no code at the wish of another site, nor without end", async () => {
    await waiting();
    expect((await make({ origin: "https://evil.example" })).status).toBe(403);
    expect((await make({})).status).toBe(403);
    for (let tries = 0; tries < 10; tries++) expect((await make()).status).toBe(200);
    expect((await make()).status).toBe(429);
    await stand.restartHub();
    expect((await make()).status).toBe(429);
  });

  test("are shown as waiting on the page of all machines", async () => {
    await waiting();
    const staff = await signInAsStaff(stand);
    expect((await staff.get("/")).text).toContain("menunggu diambil di mesin");
  });
});

describe("who paid a photographed code", () => {
  /** Three payments: two of Rp 36.000 in one minute, one of Rp 41.000. */
  beforeEach(async () => {
    const rows = [
      ["c1", "AAAAAA", 36_000, "2026-11-24T09:15:02+07:00", "111111111111"],
      ["c2", "BBBBBB", 36_000, "2026-11-24T09:15:40+07:00", "222222222222"],
      ["c3", "CCCCCC", 41_000, "2026-11-24T09:20:59+07:00", "333333333333"],
    ] as const;
    for (const [chargeId, orderCode, amount, paidAt, rrn] of rows) {
      await askDatabase(
        databaseUrl,
        `insert into charge (charge_id, kiosk_id, terminal_id, sale_id, order_code, amount_rupiah,
           valid_for_ms, partner_reference_no, status, created_at_ms)
         values ('${chargeId}', '${kiosk.kioskId}', 'M01', 'sale-${chargeId}', '${orderCode}', ${amount},
           1, 'ref-${chargeId}', 'open', 0);
         insert into charge_payment values ('${chargeId}', 'p', ${amount}, '${rrn}', 'Dompet', '${paidAt}',
           '\\x', '\\x', ${stand.clock.nowMs()});`,
      );
    }
  });
  const search = (amount: string, time: string, rrn = "", caller = "203.0.113.7") =>
    post("/claim", { amount, date: "2026-11-24", time, rrn }, from(caller));

  test("finds the payment by amount and minute, and reads nothing about its order", async () => {
    const page = await search("Rp 41.000", "09:21");
    expect(page.status).toBe(200);
    expect(page.text).toContain("Pembayaran itu kami terima. Mesin belum melaporkan");
    expect(page.text).not.toMatch(/CCCCCC|M01|333333333333/);
    expect((await search("41000", "09:24")).status).toBe(404);
    expect((await search("41001", "09:20")).status).toBe(404);
  });

  test("learns only that there are several, when there are", async () => {
    const page = await search("36000", "09.15");
    expect(page.text).toContain("lebih dari satu");
    expect(page.text).not.toMatch(/AAAAAA|BBBBBB|Mesin belum melaporkan/);
  });

  test("is led to the order by the reference number, and by nothing like it", async () => {
    const found = await search("36.000", "09:15", "2222 2222 2222");
    expect([found.status, found.headers.get("location")]).toEqual([303, "/claim/BBBBBB"]);
    expect((await search("36.000", "09:15", "222222222221")).status).toBe(404);
    expect((await search("41.000", "09:15", "222222222222")).status).toBe(404);
  });

  test("is led to the order by its code without a limit of its own", async () => {
    for (let tries = 0; tries < 8; tries++) {
      const led = await post("/claim", { orderCode: " aaaaaa " }, from("203.0.113.7"));
      expect(led.headers.get("location")).toBe("/claim/AAAAAA");
    }
  });

  test("asks five times a quarter of an hour, and all addresses together sixty times", async () => {
    const ofOne = [];
    for (let tries = 0; tries < 7; tries++) ofOne.push((await search("1000", "09:15")).status);
    expect(ofOne).toEqual([404, 404, 404, 404, 404, 429, 429]);
    const ofAll = [];
    for (let tries = 0; tries < 60; tries++) {
      ofAll.push((await search("1000", "09:15", "", `203.0.113.${10 + tries}`)).status);
    }
    expect(ofAll.filter((status) => status === 404)).toHaveLength(55);
    await stand.restartHub();
    expect((await search("1000", "09:15", "", "198.51.100.1")).status).toBe(429);
    await stand.clock.advance(15 * 60_000);
    expect((await search("1000", "09:15", "", "198.51.100.1")).status).toBe(404);
  });

  test("is asked again for what cannot be read", async () => {
    const unreadable: readonly (readonly [string, string])[] = [
      ["", "09:15"],
      ["36000", "9 pagi"],
      ["0", "09:15"],
    ];
    for (const [amount, time] of unreadable) {
      expect((await search(amount, time)).status).toBe(400);
    }
    expect((await post("/claim", {}, from("203.0.113.7"))).status).toBe(400);
    expect((await get("/claim")).status).toBe(200);
  });
});
