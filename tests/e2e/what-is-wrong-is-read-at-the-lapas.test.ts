import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openTestShop, type TestShop } from "../support/shop-driver.ts";
import { signInByPage } from "../support/sign-in-by-page.ts";

let shop: TestShop;
let browser: Browser;
beforeAll(async () => {
  shop = await openTestShop();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

/** Opened again and again, as somebody does who waits for it. */
const untilPage = async (page: Page, says: RegExp, ...not: readonly RegExp[]) => {
  const address = `${shop.urls.lapas.replace(/\/$/, "")}/staff/health`;
  await expect
    .poll(
      async () => {
        await page.goto(address);
        const text = (await page.locator("main").textContent()) ?? "";
        return says.test(text) && !not.some((one) => one.test(text));
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBe(true);
};

test("a board that dies in the mall is read on a phone at the lapas, and that it is back", async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await signInByPage(page, shop, "petugas");
  await page.getByRole("button", { name: "Keluar" }).waitFor();
  await untilPage(
    page,
    /Papan loker locker-1.*16 slot siap/s,
    /Papan loker locker-1 (diam|terlepas)/,
  );
  await shop.machine.become("locker-1", "silent");
  await untilPage(page, /Papan loker locker-1 diam, 16 slot tidak berjualan/);
  await shop.machine.become("locker-1", "ready");
  await untilPage(page, /Papan loker locker-1.*16 slot siap/s, /Papan loker locker-1 diam/);
  await page.close();
});
