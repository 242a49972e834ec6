import type { Browser, Page } from "playwright-core";

/** Drawing without a graphics card beside a whole shop takes its time on two busy cores. */
const BUSY_COMPUTER_MS = 60_000;

/** The kiosk's screen in a real browser: portrait, touched by a finger. */
export const openKioskPage = async (browser: Browser, kioskUrl: string): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 1080, height: 1920 },
    hasTouch: true,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(BUSY_COMPUTER_MS);
  const page = await context.newPage();
  await page.goto(kioskUrl);
  return page;
};

/** The one action of a screen, at its bottom. */
export const tapMain = (page: Page): Promise<void> =>
  page.locator(".frame-sheet .button[data-tone=primary]").tap();

export const switchLanguage = async (page: Page): Promise<"id" | "en"> => {
  const before = await page.locator("html").getAttribute("lang");
  const after = before === "id" ? "en" : "id";
  await page.locator(".tools-language").tap();
  await page.locator(`html[lang=${after}]`).waitFor({ state: "attached" });
  return after;
};
