import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Gallery, openGallery } from "../support/gallery.ts";

let gallery: Gallery;
let browser: Browser;

beforeAll(async () => {
  [gallery, browser] = await Promise.all([openGallery(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

test("a font whose first bytes are spoilt is asked for again, and the words are drawn in it", async () => {
  const page = await browser.newPage();
  let asked = 0;
  await page.route("**/*.woff2", (route) => {
    asked += 1;
    return asked === 1 ? route.fulfill({ body: "not a font" }) : route.continue();
  });
  await page.goto(`${gallery.url}gallery.html?screen=cart&still=1`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expect
    .poll(() => page.evaluate(() => [...document.fonts].map(({ status }) => status)))
    .toContain("loaded");
  expect(asked).toBeGreaterThan(1);
});
