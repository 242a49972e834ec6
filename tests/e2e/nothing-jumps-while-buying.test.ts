import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { openKioskPage } from "../support/kiosk-page.ts";
import { lookAndBuy } from "../support/look-and-buy.ts";
import { openTestShop, type TestShop } from "../support/shop-driver.ts";

let shop: TestShop;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [shop, browser] = await Promise.all([openTestShop(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
});
beforeEach(async () => {
  page = await openKioskPage(browser, shop.urls.kiosk);
});

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

/** Runs in the page: keeps from its first picture on what moved, from where to where, touched or not. */
const watchShifts = (): void => {
  const shifts: string[] = [];
  Object.assign(window, { shifts });
  const nameOf = (node: Node | null) =>
    node instanceof Element ? `${node.tagName} ${node.getAttribute("class")}` : "words";
  const told = ({ x, y, width, height }: DOMRectReadOnly) =>
    [x, y, width, height].map(Math.round).join(" ");
  // What shrinks under a finger stays where it is.
  const moved = (from: DOMRectReadOnly, to: DOMRectReadOnly) =>
    Math.hypot(
      from.x + from.width / 2 - to.x - to.width / 2,
      from.y + from.height / 2 - to.y - to.height / 2,
    );
  const isShift = (entry: PerformanceEntry): entry is LayoutShift => "sources" in entry;
  new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries().filter(isShift)) {
      for (const { node, previousRect, currentRect } of sources)
        if (moved(previousRect, currentRect) > 1)
          shifts.push(`${nameOf(node)}: ${told(previousRect)} → ${told(currentRect)}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
};

const shiftsSeen = async (): Promise<unknown> => {
  await page.evaluate(() => new Promise(requestAnimationFrame));
  return page.evaluate("window.shifts");
};

test("nothing on the screen jumps from the shop window to the receipt", async () => {
  await page.evaluate(watchShifts);
  await lookAndBuy(page, shop);
  expect(await shiftsSeen()).toEqual([]);
});

test("the watch would see a screen that jumps", async () => {
  await page.evaluate(watchShifts);
  await page.locator(".attract").waitFor();
  await page.locator(".brand").evaluate((brand) => {
    brand.style.marginTop = "90px";
  });
  await expect.poll(shiftsSeen).not.toEqual([]);
});
