import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { KioskBridge } from "../../core/contract/host-channel.ts";
import type { Touch } from "../../core/contract/intent.ts";
import type { KioskView } from "../../core/contract/kiosk-view.ts";

declare global {
  interface Window {
    showView: (view: KioskView) => void;
    /** What was said to the service, in order. */
    saidTouches: Touch[];
  }
}

/** The built page, drawing what a test shows it: no service is at the other end of its line. */
export interface ShownPage {
  readonly page: Page;
  readonly show: (view: KioskView) => Promise<void>;
  readonly said: () => Promise<readonly Touch[]>;
}

export const openShownPage = async (
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<ShownPage> => {
  const context = await browser.newContext({
    viewport: { width: 1080, height: 1920 },
    hasTouch: true,
    ...options,
  });
  const page = await context.newPage();
  await page.addInitScript(installLine);
  await page.goto(url);
  return {
    page,
    show: (view) => page.evaluate((shown) => window.showView(shown), view),
    said: () => page.evaluate(() => window.saidTouches),
  };
};

/** Runs in the page before its own scripts, where the shell's preload would put the line. */
const installLine = (): void => {
  const listeners = new Set<(line: KioskView | "away") => void>();
  let last: KioskView | "away" = "away";
  const bridge: KioskBridge = {
    onLine: (listener) => {
      listeners.add(listener);
      listener(last);
      return () => listeners.delete(listener);
    },
    intend: ({ touch }) => {
      window.saidTouches.push(touch);
    },
    beat: () => {},
  };
  window.saidTouches = [];
  Object.assign(window, { kiosk: bridge });
  window.showView = (view) => {
    last = view;
    for (const listener of listeners) listener(view);
  };
};
