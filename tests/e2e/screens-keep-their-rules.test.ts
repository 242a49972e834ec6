import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SAMPLE_NAMES } from "../../renderer/gallery/sample-names.ts";
import { launchBrowser } from "../support/browser.ts";
import { type Gallery, openGallery } from "../support/gallery.ts";
import { readQr } from "../support/read-qr.ts";

/** A 21.5 inch screen standing: 1080 pixels over 268 mm. */
const PIXELS_PER_MM = 1080 / 268;
const SMALLEST_MAIN_BUTTON = 20 * PIXELS_PER_MM;
/** 4.8 mm of capital height; Plus Jakarta Sans' capitals are 0.71 em high. */
const SMALLEST_TEXT = (4.8 * PIXELS_PER_MM) / 0.71;

/** What phones of all ages read from an arm's length. */
const SMALLEST_CODE_MM = 60;

/** Looked at by axe through a sister screen of the same parts. */
const SAME_LAYOUT =
  /asking|not-yet|expired|between|sold-out|notice|catalogue$|checking-out|closing|cancelled|spiral|partial|typing|checking|offline|pays-all|printing$|wrong|first|again|counted/;

let gallery: Gallery;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  gallery = await openGallery();
  browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: 1080, height: 1920 },
    reducedMotion: "reduce",
    hasTouch: true,
  });
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

const open = async (query: string) => {
  await page.goto(`${gallery.url}gallery.html?still=1&${query}`);
  await page.waitForSelector("html[data-touched] main");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
};

const buttonBoxes = () =>
  page.locator("button:visible").evaluateAll((buttons) =>
    buttons.map((button) => {
      const { top, bottom, width, height } = button.getBoundingClientRect();
      const name = button.getAttribute("aria-label") ?? button.textContent;
      return { name, main: button.matches(".button"), top, bottom, width, height };
    }),
  );

const smallestText = () =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let smallest = { px: Number.POSITIVE_INFINITY, text: "" };
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      // The numbers on the drawing of the machine are the drawing; the active one is large.
      if (!parent?.checkVisibility() || !node.textContent?.trim() || parent.closest("svg"))
        continue;
      if (parent.closest(".tile-badge")) continue;
      const px = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (px < smallest.px) smallest = { px, text: node.textContent };
    }
    return smallest;
  });

const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const name of SAMPLE_NAMES) {
  test(`${name}: buttons fit a finger, words can be read, nothing sticks out`, async () => {
    for (const language of ["id", "en"]) {
      await open(`screen=${name}&lang=${language}`);
      for (const button of await buttonBoxes()) {
        const least = button.main ? SMALLEST_MAIN_BUTTON : 80;
        expect(Math.min(button.width, button.height), `${button.name}`).toBeGreaterThanOrEqual(
          least,
        );
      }
      const smallest = await smallestText();
      expect(smallest.px, smallest.text).toBeGreaterThanOrEqual(SMALLEST_TEXT);
      expect(await overflow()).toBe(0);
    }
  });
}

for (const name of SAMPLE_NAMES.filter((one) => one !== "away")) {
  test(`${name}: low reach brings every control into the lowest 45 %`, async () => {
    await open(`screen=${name}&low=1`);
    for (const button of await buttonBoxes()) {
      expect(button.top, `${button.name}`).toBeGreaterThanOrEqual(1920 * 0.55 - 1);
    }
  });
}

for (const name of SAMPLE_NAMES.filter((one) => !SAME_LAYOUT.test(one))) {
  test(`${name}: axe finds nothing, contrast included`, async () => {
    await open(`screen=${name}&lang=${name.length % 2 ? "en" : "id"}`);
    const { violations } = await new AxeBuilder({ page })
      // Chromium itself makes a scroller without controls focusable.
      .disableRules(["scrollable-region-focusable"])
      .analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}

test("the code on the screen is 60 mm or more, sharp and readable from a photograph of it", async () => {
  for (const [width, height, widthMm] of [
    [1080, 1920, 268],
    // 15.6 inch standing, and 21.5 inch lying.
    [720, 1280, 194],
    [1920, 1080, 476],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open("screen=payment");
    const code = page.locator(".qr");
    const modules = Number((await code.getAttribute("viewBox"))?.split(" ")[2]);
    // Asked until the page has come to rest: a code that grows into its place is not read yet.
    await expect
      .poll(async () => {
        const { width: codePx } = (await code.boundingBox()) ?? { width: 0 };
        return {
          isLarge: (codePx / width) * widthMm >= SMALLEST_CODE_MM,
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
  }
  await page.setViewportSize({ width: 1080, height: 1920 });
});

test("a button looks pressed as soon as the finger is down", async () => {
  await open("screen=catalogue-cart");
  const button = page.locator(".button[data-tone=primary]");
  await button.dispatchEvent("pointerdown");
  expect(await button.getAttribute("data-pressed")).toBe("");
  await button.dispatchEvent("pointerup");
  expect(await button.getAttribute("data-pressed")).toBeNull();
});

test("the language is switched without leaving the screen", async () => {
  await open("screen=cart&lang=id");
  await page.getByRole("button", { name: "Ganti bahasa: English" }).click();
  await page.getByRole("heading", { name: "Your cart" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
});
