import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { printManual } from "../support/print-manual.ts";

const MOST_PAGES = 4;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test("the officers' manual comes with its pictures on at most four pages of A4", async () => {
  const { pages, missingPictures } = await printManual(browser);
  expect(missingPictures).toEqual([]);
  expect(pages).toBeGreaterThan(0);
  expect(pages).toBeLessThanOrEqual(MOST_PAGES);
});
