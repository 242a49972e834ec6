import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Gallery, openGallery } from "../support/gallery.ts";
import { differenceFromKept, LOOKED_AT, type Looks, openLooks } from "../support/screen-looks.ts";

/** Noise of letters' edges is below it; one word more or a line moved by four pixels is above. */
const SAME_PER_MILLE = 1;

let gallery: Gallery;
let browser: Browser;
let looks: Looks;

beforeAll(async () => {
  gallery = await openGallery();
  browser = await launchBrowser();
  looks = await openLooks(browser, gallery);
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

test.each(LOOKED_AT)(
  "%s looks as it did (if it was meant: npm run looks, and look)",
  async (name) => {
    expect(await differenceFromKept(name, await looks.take(name))).toBeLessThan(SAME_PER_MILLE);
  },
);

test("what was moved by four pixels is seen", async () => {
  await looks.add(".payment-code { margin-top: 4px; }");
  const difference = await differenceFromKept("payment", await looks.take("payment"));
  expect(difference).toBeGreaterThan(SAME_PER_MILLE);
});
