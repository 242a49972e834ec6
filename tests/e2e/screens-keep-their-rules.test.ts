import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pixelsPerMm, SMALLEST_SCREEN_INCHES } from "../../core/screen-size.ts";
import { SAMPLE_NAMES } from "../../renderer/gallery/sample-names.ts";
import { findBrokenMoney } from "../support/broken-money.ts";
import { launchBrowser } from "../support/browser.ts";
import { findAxeViolations } from "../support/find-axe-violations.ts";
import { type Gallery, openGallery } from "../support/gallery.ts";
import { type GalleryPage, openGalleryPage, PORTRAIT } from "../support/gallery-page.ts";
import { readQr } from "../support/read-qr.ts";
import { findScreenFaults } from "../support/screen-rules.ts";

/** Plus Jakarta Sans' capitals are 0.71 em high. */
const CAPITALS_EM = 0.71;
const limitsOf = (screenInches: number, page: { width: number; height: number }) => {
  const perMm = pixelsPerMm(screenInches, page);
  return {
    mainButtonPx: 20 * perMm,
    otherTargetPx: 15 * perMm,
    textPx: (4.8 * perMm) / CAPITALS_EM,
    controlsBelowPx: 0,
  };
};
/** What holds on the smallest screen that is allowed holds on every larger one of its shape. */
const LIMITS = limitsOf(SMALLEST_SCREEN_INCHES, PORTRAIT);
const LYING = { width: 1920, height: 1080 } as const;
/** A hand from a wheelchair reaches the lowest 45 %. */
const LOW_REACH_PX = PORTRAIT.height * 0.55;
const LANGUAGES = ["id", "en"] as const;

/** What phones of all ages read from an arm's length. */
const SMALLEST_CODE_MM = 60;

let gallery: Gallery;
let browser: Browser;
let page: Page;
let show: GalleryPage["show"];

beforeAll(async () => {
  gallery = await openGallery();
  browser = await launchBrowser();
  ({ page, show } = await openGalleryPage(browser, gallery));
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

describe.each(SAMPLE_NAMES)("%s", (shows) => {
  test.each(LANGUAGES)(
    "fits fingers and eyes in %s, no word is cut off, axe finds nothing",
    async (language) => {
      await show({ shows, language });
      expect(await page.evaluate(findScreenFaults, LIMITS)).toEqual([]);
      expect(await page.evaluate(findBrokenMoney)).toEqual([]);
      expect(await findAxeViolations(page)).toEqual([]);
    },
  );

  test.each(LANGUAGES)(
    "has every control in the lowest 45 %% in low reach in %s, no word is cut off",
    async (language) => {
      await show({ shows, language, lowReach: true });
      // Without a view there is nothing to touch and no reach to know of.
      const controlsBelowPx = shows === "away" ? 0 : LOW_REACH_PX;
      expect(await page.evaluate(findScreenFaults, { ...LIMITS, controlsBelowPx })).toEqual([]);
      expect(await page.evaluate(findBrokenMoney)).toEqual([]);
    },
  );
});

/** Screens that say names of goods; a keyboard's result is what was typed. */
const NAMING = SAMPLE_NAMES.filter((name) =>
  /^(attract|catalogue|product|cart|delivery|receipt|thanks|staff)/.test(name),
);
test.each(NAMING)("%s has room for names as long as a lapas may think of", async (shows) => {
  for (const lowReach of [false, true]) {
    await show({ shows, lowReach, hasLongNames: true });
    expect(await page.evaluate(findScreenFaults, LIMITS)).toEqual([]);
  }
});

test("axe would find a button without a name", async () => {
  await show({ shows: "cart" });
  await page
    .locator(".button")
    .first()
    .evaluate((button) => {
      button.textContent = "";
    });
  expect(await findAxeViolations(page)).toContainEqual(["button-name", expect.any(String)]);
  await page.reload();
});

test("the search for what is cut off would find it", async () => {
  await show({ shows: "cart" });
  await page.addStyleTag({ content: ".frame-sheet .button { width: 90px; flex: none; }" });
  const faults = await page.evaluate(findScreenFaults, LIMITS);
  expect(faults.join("\n")).toMatch(/is cut off by <button/);
  await page.reload();
});

describe.each([PORTRAIT, LYING])("on a screen of $width by $height", ({ width, height }) => {
  beforeAll(() => page.setViewportSize({ width, height }));
  afterAll(() => page.setViewportSize(PORTRAIT));

  test.each([SMALLEST_SCREEN_INCHES, 27, 32])(
    "of %d inch the code is 60 mm or more, sharp, and readable from a photograph of it",
    async (screenInches) => {
      await show({ shows: "payment", screenInches });
      const code = page.locator(".qr");
      const modules = Number((await code.getAttribute("viewBox"))?.split(" ")[2]);
      const smallestPx = SMALLEST_CODE_MM * pixelsPerMm(screenInches, { width, height });
      // Asked until the page has come to rest: a code that grows into its place is not read yet.
      await expect
        .poll(async () => {
          const { width: codePx } = (await code.boundingBox()) ?? { width: 0 };
          return {
            isLarge: codePx >= smallestPx,
            pixelsBesideModules: Math.round(codePx * 100) % (modules * 100),
          };
        })
        .toEqual({ isLarge: true, pixelsBesideModules: 0 });
      await expect
        .poll(async () => readQr(await page.locator(".payment-code").screenshot()), {
          timeout: 20_000,
          interval: 500,
        })
        .toMatch(/^000201.*6304[0-9A-F]{4}$/);
    },
  );
});

/** What a shopper sees from the shop window to the receipt. */
const BUYING = SAMPLE_NAMES.filter((name) => !/^(staff|away)/.test(name));
test.each(BUYING)("%s fits on a screen that lies", async (shows) => {
  await page.setViewportSize(LYING);
  for (const language of LANGUAGES) {
    await show({ shows, language });
    const limits = limitsOf(SMALLEST_SCREEN_INCHES, LYING);
    expect(await page.evaluate(findScreenFaults, limits), language).toEqual([]);
    expect(await page.evaluate(findBrokenMoney), language).toEqual([]);
  }
  await page.setViewportSize(PORTRAIT);
});

test("goods stand to scale beside a hand; what has no one size has no hand", async () => {
  await show({ shows: "product" });
  const heightOf = (part: string) =>
    page.locator(`.scale ${part}`).evaluate((drawn) => drawn.getBoundingClientRect().height);
  const [walletMm, handMm] = [90, 180];
  expect((await heightOf(".scale-thing")) / (await heightOf(".scale-hand"))).toBeCloseTo(
    walletMm / handMm,
    1,
  );
  await show({ shows: "product-service-voucher" });
  await page.locator(".frame-product").waitFor();
  expect(await page.locator(".scale").count()).toBe(0);
});

test("a button looks pressed as soon as the finger is down", async () => {
  await show({ shows: "catalogue-cart" });
  const button = page.locator(".button[data-tone=primary]");
  await button.dispatchEvent("pointerdown");
  expect(await button.getAttribute("data-pressed")).toBe("");
  await button.dispatchEvent("pointerup");
  expect(await button.getAttribute("data-pressed")).toBeNull();
});

test("the language is switched without leaving the screen", async () => {
  await show({ shows: "cart" });
  await page.getByRole("button", { name: "Ganti bahasa: English" }).click();
  await page.getByRole("heading", { name: "Your cart" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
});
