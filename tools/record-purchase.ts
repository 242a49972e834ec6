import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { id } from "../core/text/id.ts";
import { launchBrowser } from "../tests/support/browser.ts";
import { readQr } from "../tests/support/read-qr.ts";
import { openTestShop, type TestShop } from "../tests/support/shop-driver.ts";
import { until } from "../tests/support/until.ts";
import { encodeMovingPicture, type Look } from "./moving-picture.ts";

/*
 * `npm run record-purchase` (after a build): one purchase through the whole running shop, from the shop
 * window to the receipt, as the animated image in the README.
 */
const FILE = join(import.meta.dirname, "../docs/screens/purchase.gif");
const SCREEN = { width: 1080, height: 1920 };
const PIXELS_OF_SCREEN = 0.5;
const PICTURE = { width: 360, height: 640 };
const LOOK_EVERY_MS = 200;
const READING_MS = 1_600;
/** From locker 16, and from spiral 31. */
const VASE = "BBT-02";
const KEY_FOB = "KLT-04";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Looks at the page again and again until it is told to stop. */
const watch = (page: Page) => {
  const looks: Look[] = [];
  const startedMs = performance.now();
  let isOver = false;
  const looking = (async () => {
    while (!isOver) {
      const atMs = Math.round(performance.now() - startedMs);
      looks.push({ png: await page.screenshot(), atMs });
      await pause(Math.max(0, startedMs + atMs + LOOK_EVERY_MS - performance.now()));
    }
  })();
  return async () => {
    isOver = true;
    await looking;
    return looks;
  };
};

const buy = async (page: Page, shop: TestShop) => {
  const main = page.locator(".frame-sheet .button[data-tone=primary]");
  const on = async (screen: string) => {
    await page.locator(`.frame-${screen}`).waitFor();
    await pause(READING_MS);
  };
  await pause(3 * READING_MS);
  await page.getByRole("button", { name: id.attract.start }).tap();
  await on("catalogue");
  await page.locator(`.tile[data-sku="${VASE}"] .tile-open`).tap();
  await on("product");
  await pause(READING_MS);
  await main.tap();
  await on("catalogue");
  await page.locator(`.tile[data-sku="${KEY_FOB}"] .tile-add`).tap();
  await pause(READING_MS);
  await main.tap();
  await on("cart");
  await main.tap();
  await on("payment");
  await pause(2 * READING_MS);
  const code = await until("a phone reads the code", async () =>
    readQr(await page.locator(".payment-code").screenshot()),
  );
  await shop.phone.pay(await shop.phone.scan(code));
  await page.getByText(id.delivery.takeAndClose).waitFor();
  await pause(3 * READING_MS);
  const [door] = await shop.machine.openDoors();
  if (!door) throw new Error("no door is open");
  await shop.machine.takeAndClose(door);
  await on("receipt-choice");
  await page.getByRole("button", { name: id.receiptChoice.paper.title }).tap();
  await on("thanks");
  await page.getByText(id.thanks.receipt.printed).waitFor();
  await pause(READING_MS);
};

const [shop, browser] = await Promise.all([openTestShop(), launchBrowser()]);
try {
  const context = await browser.newContext({
    viewport: SCREEN,
    deviceScaleFactor: PIXELS_OF_SCREEN,
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto(shop.urls.kiosk);
  await page.locator(".attract").waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const stop = watch(page);
  await buy(page, shop);
  const picture = await encodeMovingPicture(await stop(), PICTURE);
  writeFileSync(FILE, picture);
  console.log(`${FILE}: ${(picture.length / 2 ** 20).toFixed(1)} MB`);
} finally {
  await browser.close();
  await shop.close();
}
