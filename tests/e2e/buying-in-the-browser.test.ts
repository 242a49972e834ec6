import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { formatRupiah } from "../../core/format-rupiah.ts";
import { parseQris } from "../../core/qris/parse-qris.ts";
import { en } from "../../core/text/en.ts";
import { id } from "../../core/text/id.ts";
import { launchBrowser } from "../support/browser.ts";
import { openKioskPage, switchLanguage, tapMain } from "../support/kiosk-page.ts";
import { readQr } from "../support/read-qr.ts";
import { papersOf } from "../support/receipt-papers.ts";
import { openTestShop, type TestShop } from "../support/shop-driver.ts";
import { signInByPage } from "../support/sign-in-by-page.ts";
import { until } from "../support/until.ts";

/** From locker 16, and from spiral 31. */
const VASE = { sku: "BBT-02", priceRupiah: 90_000 };
const KEY_FOB = { sku: "KLT-04", priceRupiah: 30_000 };
const TOTAL_RUPIAH = VASE.priceRupiah + KEY_FOB.priceRupiah;

let shop: TestShop;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [shop, browser] = await Promise.all([openTestShop(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
});
beforeEach(async () => {
  page = await openKioskPage(browser, shop.urls.kiosk);
});
afterEach(async () => {
  await page.context().close();
  expect(await shop.books.faults()).toEqual([]);
});

const tile = (sku: string) => page.locator(`.tile[data-sku="${sku}"]`);
const on = (screen: string) => page.locator(`.frame-${screen}`).waitFor();

/** From the attract screen, through the vase's own page, to a cart with both goods. */
const fillCart = async (look: () => Promise<void> = async () => {}) => {
  await page.getByRole("button", { name: id.attract.start }).tap();
  await on("catalogue");
  await look();
  await tile(VASE.sku).locator(".tile-open").tap();
  await on("product");
  await look();
  await tapMain(page);
  await on("catalogue");
  await tile(KEY_FOB.sku).locator(".tile-add").tap();
  await page.getByText(id.shop.units(2)).waitFor();
  await tapMain(page);
  await on("cart");
  await look();
};

test("every screen of the way reads well in both languages, and a switch keeps the cart", async () => {
  const violations: string[] = [];
  const look = async () => {
    for (const language of [await switchLanguage(page), await switchLanguage(page)]) {
      const result = await new AxeBuilder({ page })
        // Chromium itself makes a scroller without controls focusable.
        .disableRules(["scrollable-region-focusable"])
        .analyze();
      for (const { id: rule, impact, nodes } of result.violations) {
        if (impact !== "serious" && impact !== "critical") continue;
        violations.push(...nodes.map(({ html }) => `${language} ${rule}: ${html.slice(0, 160)}`));
      }
    }
  };
  await fillCart(look);
  for (const text of [en, id]) {
    await switchLanguage(page);
    await page.getByRole("heading", { name: text.cart.title }).waitFor();
    expect(await page.locator(".cart-line").count()).toBe(2);
  }
  await tapMain(page);
  await on("payment");
  await look();
  expect(violations).toEqual([]);

  // Changing one's mind costs nothing and keeps the cart.
  await page.getByRole("button", { name: id.payment.cancel }).tap();
  await page.getByText(id.ended.cancelled.title).waitFor();
  await page.getByRole("button", { name: id.ended.retry }).tap();
  await on("cart");
  expect(await page.locator(".cart-line").count()).toBe(2);
  await page.locator(".back-button").tap();
  for (const sku of [VASE.sku, KEY_FOB.sku]) {
    await tile(sku)
      .getByRole("button", { name: id.cart.remove("") })
      .tap();
  }
  await page.getByRole("button", { name: id.catalogue.leave }).tap();
  await page.locator(".attract").waitFor();
});

test("a buyer picks two goods, pays the code on the screen, takes both out, and the lapas has it", async () => {
  const before = await shop.machine.counters();
  await fillCart();
  await tapMain(page);
  await on("payment");
  const qrText = await readScreenByPhone();
  const qris = parseQris(qrText);
  expect(qris).toMatchObject({ ok: true, value: { amountRupiah: TOTAL_RUPIAH } });
  const code = await shop.phone.scan(qrText);
  expect(code.amountRupiah).toBe(TOTAL_RUPIAH);
  await shop.phone.pay(code);

  await on("delivery");
  await page.getByText(id.delivery.takeAndClose).waitFor();
  await page.getByRole("heading", { name: id.delivery.lockerOpen("16") }).waitFor();
  const [door, ...others] = await shop.machine.openDoors();
  expect([door, others]).toMatchObject([{ board: "locker-1", lock: 16 }, []]);
  if (door) await shop.machine.takeAndClose(door);

  await on("receipt-choice");
  await page.getByRole("button", { name: id.receiptChoice.paper.title }).tap();
  await on("thanks");
  await page.getByText(id.thanks.receipt.printed).waitFor();
  const [receiptNumber = "", orderCode = ""] = await page
    .locator(".thanks-slip dd")
    .allInnerTexts();
  expect(receiptNumber).toMatch(/^M01-\d{8}-\d{4}$/);
  expect(await shop.machine.counters()).toEqual({
    turns: before.turns + 1,
    drops: before.drops + 1,
    openings: before.openings + 1,
  });
  await tapMain(page);
  await page.locator(".attract").waitFor();

  await seeTheReceipt(receiptNumber);
  await seeTheBooks(orderCode, receiptNumber);
});

/** The phone is held in front of the code. A picture that it cannot read is kept for people. */
const readScreenByPhone = async (): Promise<string> => {
  let picture: Buffer = Buffer.alloc(0);
  const file = join(tmpdir(), "code-not-read.png");
  const look = async () => {
    picture = await page.locator(".payment-code").screenshot();
    return readQr(picture);
  };
  try {
    return await until("a phone reads the code on the screen", look);
  } catch (error) {
    writeFileSync(file, picture);
    throw new Error(
      `the code in ${file} cannot be read: ${await page.locator("main").textContent()}`,
      { cause: error },
    );
  }
};

/** On the printer's page, as the paper that lies there. */
const seeTheReceipt = async (receiptNumber: string) => {
  const papers = await papersOf(shop.urls.printer, receiptNumber);
  expect(papers).toHaveLength(1);
  const [{ id: paperId, text, isComplete } = { id: 0, text: "", isComplete: false }] = papers;
  expect(isComplete).toBe(true);
  for (const said of ["Vas Mini Aluminium Bubut", "Gantungan Kunci Kulit", "120.000"]) {
    expect(text).toContain(said);
  }
  const picture = await fetch(new URL(`/papers/${paperId}.png`, shop.urls.printer));
  expect(picture.headers.get("content-type")).toBe("image/png");
  const bytes = Buffer.from(await picture.arrayBuffer());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  // The QR on the paper is the buyer's own page, and it opens.
  const claim = await readQr(bytes);
  expect((await fetch(claim ?? "")).status).toBe(200);

  await page.goto(shop.urls.printer);
  const image = page.locator(`img[src="/papers/${paperId}.png"]`);
  await image.waitFor();
  expect(
    await image.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)),
  ).toBeGreaterThan(500);
};

/** In PostgreSQL, and on the page of the lapas. */
const seeTheBooks = async (orderCode: string, receiptNumber: string) => {
  const sale = await shop.books.closedSale(orderCode);
  expect(sale).toMatchObject({
    receiptNumber,
    state: "delivered",
    paidRupiah: TOTAL_RUPIAH,
    deliveredRupiah: TOTAL_RUPIAH,
    refundOwedRupiah: 0,
  });
  expect(await shop.books.payments(sale.saleId)).toEqual([
    { amountRupiah: TOTAL_RUPIAH, receiptNumber, strayReason: null },
  ]);
  const kinds = (await shop.books.factsOf(orderCode)).map(({ kind }) => kind);
  expect(kinds).toEqual([
    ...["order-placed", "charge-requested", "charge-offered", "payment-proved"],
    ...["dispense-started", "dispense-finished", "dispense-started", "dispense-finished"],
    ...["receipt-started", "receipt-finished", "sale-closed"],
  ]);

  await signInByPage(page, shop, "petugas");
  const row = page.locator("li", { hasText: receiptNumber });
  await row.waitFor();
  expect(await row.textContent()).toContain(formatRupiah(TOTAL_RUPIAH));
};
