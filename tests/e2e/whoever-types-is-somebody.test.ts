import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedPage, servePage } from "../soak/serve-page.ts";
import { launchBrowser } from "../support/browser.ts";
import { openShownPage } from "../support/shown-page.ts";
import { startTestKiosk } from "../support/test-kiosk.ts";

let browser: Browser;
let served: ServedPage;
beforeAll(async () => {
  [served, browser] = await Promise.all([servePage(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  served?.close();
});

const HERE = { kind: "still-here" };

/** The catalogue, under a clock that the test moves. */
const openCatalogue = async () => {
  const kiosk = await startTestKiosk();
  const shown = await openShownPage(browser, served.url);
  await shown.page.clock.install();
  await shown.page.reload();
  kiosk.touch({ kind: "start" });
  await shown.show(kiosk.view());
  await shown.page.locator(".search-open").tap();
  return { ...shown, kiosk };
};

test("typing for a minute is told now and then, so that nobody is asked whether they are there", async () => {
  const { page, said } = await openCatalogue();
  for (const key of "kotaktisu") {
    await page.locator(`[data-key="${key}"]`).tap();
    await page.clock.fastForward(10_000);
  }
  const touches = await said();
  expect(touches.length).toBeGreaterThanOrEqual(3);
  expect(touches.length).toBeLessThanOrEqual(5);
  for (const touch of touches) expect(touch).toEqual(HERE);
});

test("a quick touch says nothing but itself", async () => {
  const { page, said } = await openCatalogue();
  await page.locator(".search-keys .button[data-tone=primary]").tap();
  const first = page.locator(".tile").first();
  const sku = await first.getAttribute("data-sku");
  await first.locator(".tile-open").tap();
  expect(await said()).toEqual([{ kind: "open-product", sku }]);
});
