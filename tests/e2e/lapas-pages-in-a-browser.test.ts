import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import type { FactOf } from "../../core/journal/fact.ts";
import type { StaffRole } from "../../db/lapas/staff-store.ts";
import { hashCode } from "../../lapas/random-code.ts";
import { encodeBatch } from "../../lapas-client/encode-batch.ts";
import { type HubStand, startHubStand } from "../lapas/hub-stand.ts";
import { codedStory, saleStory } from "../lapas/sale-story.ts";
import { createTeller } from "../lapas/tell-hub.ts";
import { codeAt, NEXT_CODE_MS, TEST_TOTP_SECRETS } from "../support/authenticator-app.ts";
import { launchBrowser } from "../support/browser.ts";
import { closeEvening, liveOneDay } from "../support/evening-report.ts";
import { looksRight } from "../support/page-looks-right.ts";
import { askDatabase, startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { TEST_PASSWORDS } from "../support/staff-session.ts";

const SIZES = [
  { name: "360", width: 360, height: 740 },
  { name: "1200", width: 1200, height: 800 },
] as const;

/** Three days of visits, as one machine counted them. */
const HOURS_OF_VISITS: readonly FactOf<"shop-counted">[] = [
  { hour: "2026-11-24T10", began: 41, viewed: 26, added: 12, codeShown: 9, paid: 8 },
  { hour: "2026-11-23T19", began: 63, viewed: 35, added: 17, codeShown: 12, paid: 9 },
  { hour: "2026-11-22T16", began: 88, viewed: 52, added: 21, codeShown: 16, paid: 13 },
].map((visits) => ({
  ...{ kind: "shop-counted" as const, ...visits },
  views: [
    { sku: "roti", views: visits.viewed },
    { sku: "tas", views: visits.added },
  ],
  left: [visits.began - visits.viewed, visits.viewed - visits.added, 3, 1, 2],
  secondsToPay: [1, 3, 2, 1, 1, 0, 0, 0, 0],
}));

let postgres: TestPostgres;
let databaseUrl: string;
let stand: HubStand;
let browser: Browser;
let kioskId: string;
beforeAll(async () => {
  postgres = await startTestPostgres();
  databaseUrl = await postgres.freshDatabase();
  stand = await startHubStand(databaseUrl);
  browser = await launchBrowser();
  const kiosk = await stand.enrol();
  kioskId = kiosk.kioskId;
  const chargeId = "11111111-1111-4111-8111-111111111111";
  await kiosk.call("POST", "/v1/charges", {
    ...{ chargeId, saleId: "sale-1", orderCode: "ABCDEF", amountRupiah: 97_000 },
    validForMs: 180_000,
  });
  stand.bank.pay(chargeId.replaceAll("-", ""));
  const partly = saleStory("sale-1", "ABCDEF", 1);
  const waiting = saleStory("sale-2", "GHJKMN", 2);
  const whole = saleStory("sale-3", "PQRSTV", 3);
  const hash = (code: string) => hashCode(code).toString("hex");
  const coded = codedStory("sale-4", "WXYZ23", {
    laundry: hash("AAAABBBBCCCC"),
    mattress: hash("DDDDEEEEFFFF"),
  });
  const frames = [
    { afterMs: 0, direction: "out" as const, hex: "fafb0303070b00" },
    { afterMs: 412, direction: "in" as const, hex: "fafb420007" },
  ];
  await createTeller(stand, kiosk).tell(
    ...[partly.placed, partly.paid, partly.started(1), partly.finished(1, "delivered")],
    ...[partly.started(2), { ...partly.finished(2, "not-delivered"), frames }],
    ...[partly.refund(2, 85_000), ...partly.secondPayment, partly.closed],
    ...[waiting.placed, waiting.paid],
    {
      ...{ kind: "pick-up-promised" as const, saleId: "sale-2", until: "2026-11-26" },
      lines: [1, 2].map((number) => ({ lineId: `sale-2:${number}`, slotId: `s1${number}` })),
    },
    ...[whole.placed, whole.paid, whole.started(1), whole.finished(1, "delivered")],
    ...[whole.started(2), whole.finished(2, "delivered"), whole.closed],
    ...coded.placedAndPaid,
    coded.laundry(),
    coded.mattress(),
    { kind: "sale-closed", saleId: "sale-4" },
    ...["L", "L", null].map((variantId) => ({
      ...{ kind: "product-wished" as const, sku: "SAB-01", variantId },
      name: { id: "Kaos Sablon Kesempatan Kedua", en: "Second-Chance Printed T-Shirt" },
    })),
    ...HOURS_OF_VISITS,
  );
});
beforeAll(async () => {
  // Another machine, whose day was closed.
  const kiosk = await stand.enrol("M02");
  const evening = liveOneDay();
  closeEvening(evening);
  const { journal } = evening;
  const body: unknown = JSON.parse(encodeBatch(journal.factsAfter(0, 200)) ?? "{}");
  await kiosk.call("POST", `/v1/journals/${journal.journalId}/facts`, body);
});
afterAll(async () => {
  await browser.close();
  await stand.stop();
  await postgres.stop();
});

const open = async (size: (typeof SIZES)[number], path: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: size, locale: "id-ID" });
  const page = await context.newPage();
  await page.goto(`${stand.hub().url}${path}`);
  return page;
};

const signIn = async (page: Page, role: StaffRole) => {
  await page.getByLabel("Jabatan").selectOption(role);
  await page.getByLabel("Kata sandi").fill(TEST_PASSWORDS[role]);
  // Each code signs in once.
  await stand.clock.advance(NEXT_CODE_MS);
  const code = codeAt(TEST_TOTP_SECRETS[role], stand.clock.nowMs());
  await page.getByLabel("Kode 6 angka").fill(code);
  await page.getByRole("button", { name: "Masuk" }).click();
  await page.getByRole("button", { name: "Keluar" }).waitFor();
};

describe.each(SIZES)("at $width pixels", (size) => {
  test("an officer signs in, sees sales and refunds, gives a voucher and signs out", async () => {
    const page = await open(size, "/");
    await looksRight(page, size.name, "sign-in");
    await signIn(page, "petugas");
    await page.getByText("menunggu diambil di mesin").waitFor();
    await looksRight(page, size.name, "sales");
    await page.getByRole("link", { name: "Pengembalian" }).click();
    await looksRight(page, size.name, "refunds");
    await page.getByRole("button", { name: "Beri voucher belanja" }).first().click();
    await page.getByText("hanya tampil satu kali").waitFor();
    await looksRight(page, size.name, "voucher");
    await page.getByRole("link", { name: "Kembali ke daftar" }).click();
    await page.getByText("diganti voucher belanja").first().waitFor();
    await page.getByRole("button", { name: "Keluar" }).click();
    await page.getByRole("button", { name: "Masuk" }).waitFor();
    await page.goBack();
    await page.getByRole("button", { name: "Masuk" }).waitFor();
    await page.context().close();
  });

  test("an officer checks a code", async () => {
    const page = await open(size, "/staff/codes");
    await signIn(page, "petugas");
    const type = async (code: string) => {
      await page.getByLabel("Kode pada struk").fill(code);
      await page.getByRole("button", { name: "Periksa" }).click();
    };
    await type("aaaa-bbbb-cccc");
    await page.getByRole("button", { name: "Tukar sekarang" }).waitFor();
    await looksRight(page, size.name, "code");
    await type("dddd-eeee-ffff");
    await page.getByText("siap mulai").first().waitFor();
    await looksRight(page, size.name, "code-too-early");
    await page.context().close();
  });

  test("an officer sees what buyers wish for", async () => {
    const page = await open(size, "/staff/wishes");
    await signIn(page, "petugas");
    await page.getByRole("rowheader", { name: "Kaos Sablon Kesempatan Kedua, L" }).waitFor();
    await looksRight(page, size.name, "wishes");
    await page.context().close();
  });

  test("the head sees the shop in figures", async () => {
    const page = await open(size, "/staff/shop");
    await signIn(page, "kepala");
    await page.getByRole("rowheader", { name: "24-Nov" }).waitFor();
    await looksRight(page, size.name, "shop");
    await page.context().close();
  });

  test("the treasurer sees where to write the document's number, and the court file", async () => {
    const page = await open(size, "/staff/refunds");
    await signIn(page, "bendahara");
    await looksRight(page, size.name, "refunds-treasurer");
    await page.goto(`${stand.hub().url}/staff/sales/${kioskId}/sale-1`);
    await page.getByText("Sidik berkas").waitFor();
    await looksRight(page, size.name, "court-file");
    await page.context().close();
  });

  test("a buyer sees the receipt and what is owed, and makes a pick-up code", async () => {
    const page = await open(size, "/claim/ABCDEF");
    await page.getByText("Struk digital").waitFor();
    await looksRight(page, size.name, "claim");
    await page.goto(`${stand.hub().url}/claim/GHJKMN`);
    await page.getByRole("button", { name: "Buat kode ambil" }).click();
    await page.getByText("Ketik kode ini").waitFor();
    await looksRight(page, size.name, "claim-pick-up");
    await page.goto(`${stand.hub().url}/claim/WXYZ23`);
    await looksRight(page, size.name, "claim-codes");
    await page.getByRole("link", { name: "Cari pesanan" }).click();
    await page.getByLabel("Kode pesanan").fill("abcdef");
    await looksRight(page, size.name, "claim-search");
    await page.getByRole("button", { name: "Lihat pesanan" }).click();
    await page.getByText("Struk digital").waitFor();
    await page.context().close();
  });

  test("the head reads the days' books and F1, and sees how the proceeds are divided", async () => {
    const page = await open(size, "/staff/days");
    await signIn(page, "kepala");
    await page.goto(`${stand.hub().url}/staff/days`);
    await page.getByText("ditutup, cocok").waitFor();
    await looksRight(page, size.name, "days");
    await page.getByRole("link", { name: "M02 · 24-Nov-2026" }).click();
    await page.getByText("Sidik laporan").waitFor();
    await looksRight(page, size.name, "f1");
    await page.goto(`${stand.hub().url}/staff/split`);
    await page.getByText("berlaku in force").waitFor();
    await looksRight(page, size.name, "split");
    await page.context().close();
  });

  test("the head makes a machine's PIN, and sees it once", async () => {
    const page = await open(size, "/staff/pins");
    await signIn(page, "kepala");
    await looksRight(page, size.name, "pins");
    await page.getByRole("link", { name: "Ganti atau cabut" }).first().click();
    await page.getByLabel("PIN baru").fill("123456");
    await page.getByLabel("Sekali lagi").fill("123456");
    await page.getByRole("button", { name: "Simpan PIN" }).click();
    await page.getByText("mudah ditebak").waitFor();
    await looksRight(page, size.name, "pin");
    await page.getByRole("button", { name: "Buat PIN acak" }).click();
    await page.getByText("hanya tampil satu kali").waitFor();
    await looksRight(page, size.name, "pin-drawn");
    await page.context().close();
  });

  test("a role is set up by its code: a password, then the phone", async () => {
    const page = await open(size, "/staff/setup");
    await looksRight(page, size.name, "setup");
    await page.getByLabel("Kode pengaturan").fill("ZZZZZZZZZZ");
    await page.getByLabel("Kata sandi baru").fill("sandi yang baru");
    await page.getByLabel("Sekali lagi").fill("sandi yang baru");
    await page.getByRole("button", { name: "Lanjut" }).click();
    await page.getByText("Kode salah atau kedaluwarsa.").waitFor();
    await askDatabase(
      databaseUrl,
      `insert into staff_setup_code (role, code_hash, expires_at_ms)
       values ('petugas', sha256('ABCDEFGHJK'), 9e15)
       on conflict (role) do update set code_hash = excluded.code_hash`,
    );
    await page.getByLabel("Kode pengaturan").fill("ABCDEFGHJK");
    await page.getByLabel("Kata sandi baru").fill("sandi yang baru");
    await page.getByLabel("Sekali lagi").fill("sandi yang baru");
    await page.getByRole("button", { name: "Lanjut" }).click();
    await page.getByText("langkah 2 dari 2").waitFor();
    await looksRight(page, size.name, "setup-phone");
    await page.context().close();
  });
});
