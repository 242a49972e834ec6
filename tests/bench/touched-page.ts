import type { Browser, Page } from "playwright-core";
import { EMPTY_PAGE, installTapProbe } from "./tap-probe.ts";

export interface Tap {
  readonly pressedMs: number;
  readonly shownMs: number;
}

/** A page under a finger, with a probe in it. */
export interface TouchedPage {
  readonly page: Page;
  /** Touches the middle of `target`, releases it once it looks pressed, waits for `shows`. */
  readonly tap: (target: string, shows: string) => Promise<Tap>;
  /** Makes the page's processor so many times slower. */
  readonly throttle: (rate: number) => Promise<void>;
}

export const openTouchedPage = async (browser: Browser, url: string): Promise<TouchedPage> => {
  const context = await browser.newContext({
    viewport: { width: 1080, height: 1920 },
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.addInitScript(installTapProbe);
  await page.goto(url);
  const devtools = await context.newCDPSession(page);

  return {
    page,
    tap: async (target, shows) => {
      const point = await middleOf(page, target);
      await page.evaluate((selector) => window.tapProbe.expect(selector), shows);
      const touch = (type: "touchStart" | "touchEnd", touchPoints: Point[]) =>
        devtools.send("Input.dispatchTouchEvent", { type, touchPoints });
      await touch("touchStart", [point]);
      const pressedMs = await page.evaluate(() => window.tapProbe.pressed());
      await touch("touchEnd", []);
      const shownMs = await page.evaluate(() => window.tapProbe.shown());
      return { pressedMs, shownMs };
    },
    throttle: async (rate) => {
      await devtools.send("Emulation.setCPUThrottlingRate", { rate });
    },
  };
};

interface Point {
  readonly x: number;
  readonly y: number;
}

const middleOf = async (page: Page, target: string): Promise<Point> => {
  const box = await page.locator(target).first().boundingBox();
  if (!box) throw new Error(`${target} is not on the screen`);
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
};

/** A page with nothing but one button, for the floor. */
export const openEmptyPage = async (browser: Browser) => {
  const empty = await openTouchedPage(browser, `data:text/html,${encodeURIComponent(EMPTY_PAGE)}`);
  let isA = false;
  return {
    ...empty,
    tapButton: () => {
      isA = !isA;
      return empty.tap("button", isA ? "button.a" : "button.b");
    },
  };
};
