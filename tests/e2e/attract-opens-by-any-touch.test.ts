import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Gallery, openGallery } from "../support/gallery.ts";

let gallery: Gallery;
let browser: Browser;
let page: Page;
let fingers: CDPSession;

beforeAll(async () => {
  gallery = await openGallery();
  browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: 1080, height: 1920 },
    hasTouch: true,
  });
  page = await context.newPage();
  fingers = await context.newCDPSession(page);
  await page.clock.install({ time: 0 });
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

const SLIDE_MS = 7000;

const openAttract = async (query: string, afterMs: number) => {
  await page.goto(`${gallery.url}gallery.html?screen=attract${query}`);
  await page.waitForSelector("html[data-touched] .attract");
  await page.clock.runFor(afterMs);
};

const lastTouch = () => page.locator("html").getAttribute("data-last-touch");

/** The catalogue came, and the finger that opened it pressed nothing there. */
const expectCatalogue = async () => {
  await page.waitForSelector(".frame-catalogue");
  // A click that a browser makes of a finger comes within two frames after it is lifted.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
  expect(await lastTouch()).toBe('{"kind":"start"}');
};

/** At rest, in the frame of a change, and in the middle of one: the animations run by the real clock. */
const MOMENTS_MS = [0, 30, SLIDE_MS - 1, SLIDE_MS, SLIDE_MS + 40, 4 * SLIDE_MS, 4 * SLIDE_MS + 200];

const PLACES = [
  { place: "the picture", x: 540, y: 560 },
  { place: "the price", x: 200, y: 1060 },
  { place: "the words", x: 300, y: 1400 },
  { place: "the button", x: 540, y: 1780 },
  { place: "the name of the shop", x: 300, y: 80 },
  { place: "the edge of the glass", x: 2, y: 1917 },
] as const;

for (const [index, { place, x, y }] of PLACES.entries()) {
  test(`a touch of ${place} opens the catalogue, whatever is moving`, async () => {
    for (const momentMs of MOMENTS_MS.filter((_, turn) => (turn + index) % 2 === 0)) {
      await openAttract("", momentMs);
      await page.touchscreen.tap(x, y);
      await expectCatalogue();
    }
  });
}

test("in the quiet hours and in low reach a touch opens it too", async () => {
  for (const query of ["-quiet", "-quiet&low=1", "&low=1"]) {
    await openAttract(query, 200_000);
    await page.touchscreen.tap(540, 700);
    await expectCatalogue();
  }
});

test("a finger that slides, or stays down while the picture changes, is not lost", async () => {
  await openAttract("", SLIDE_MS - 50);
  const at = (y: number) => [{ x: 540, y }];
  await fingers.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(900) });
  await fingers.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(500) });
  await page.clock.runFor(SLIDE_MS);
  await fingers.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expectCatalogue();
});

test("the other language is chosen without leaving", async () => {
  await openAttract("", 100);
  await page.locator(".tools-language").tap();
  await page.waitForSelector("html[lang=en]");
  expect(await lastTouch()).toBe('{"kind":"set-language","language":"en"}');
  expect(await page.locator(".attract").count()).toBe(1);
});

test("a keyboard opens it as well", async () => {
  await openAttract("", 100);
  await page.locator(".window-start button").focus();
  await page.keyboard.press("Enter");
  await expectCatalogue();
});
