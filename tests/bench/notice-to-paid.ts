import type { Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { tapMain } from "../support/kiosk-page.ts";
import { readQr } from "../support/read-qr.ts";
import { openTestShop, type TestShop } from "../support/shop-driver.ts";
import { until } from "../support/until.ts";
import { openBareNotice } from "./bare-notice.ts";
import type { Bench } from "./bench.ts";
import { median, percentile } from "./percentile.ts";
import { openTouchedPage } from "./touched-page.ts";

/** Fifteen of them lie in two spirals. */
const SKU = "KLT-04";

/** From the buyer's thumb to the screen that says so: bank, hub, PostgreSQL, kiosk, journal, page. */
export const measureNoticeToPaid: Bench = async ({ isQuick }) => {
  const [shop, browser] = await Promise.all([openTestShop(), launchBrowser()]);
  const bare = await openBareNotice(browser);
  const oursMs: number[] = [];
  const bareMs: number[] = [];
  try {
    const { page } = await openTouchedPage(browser, shop.urls.kiosk);
    for (let bought = 0; bought < (isQuick ? 2 : 12); bought++) {
      oursMs.push(await payOnceMs(shop, page));
      for (let turn = 0; turn < 5; turn++) bareMs.push(await bare.measureMs());
      await page.locator(".receipt-way[data-receipt=none]").tap({ timeout: 120_000 });
      await page.locator(".frame-thanks").waitFor();
      await tapMain(page);
    }
  } finally {
    bare.close();
    await browser.close();
    await shop.close();
  }
  return [
    {
      name: "payment to “paid” on the screen",
      unit: "ms p50",
      ours: median(oursMs),
      reference: median(bareMs),
      referenceName: "one bare HTTP request, one WebSocket message, one page",
      note: `${oursMs.length} purchases, slowest ${percentile(oursMs, 1).toFixed(0)} ms; from the payment at the bank, whose signed notice passes hub, PostgreSQL, long poll, signature and journal`,
    },
  ];
};

const payOnceMs = async (shop: TestShop, page: Page): Promise<number> => {
  const on = (frame: string) => page.locator(`.frame-${frame}`).waitFor();
  await page.locator(".attract-start .button").tap();
  await on("catalogue");
  await page.locator(`.tile[data-sku="${SKU}"] .tile-add`).tap();
  await page.locator(`.tile[data-sku="${SKU}"] .tile-stepper`).waitFor();
  await tapMain(page);
  await on("cart");
  await tapMain(page);
  await on("payment");
  const text = await until("a phone reads the code on the screen", async () =>
    readQr(await page.screenshot()),
  );
  const code = await shop.phone.scan(text);
  await page.evaluate(() => window.tapProbe.expect(".frame-delivery"));
  const paidAtMs = Date.now();
  await shop.phone.pay(code);
  return (await page.evaluate(() => window.tapProbe.shownAtMs())) - paidAtMs;
};
