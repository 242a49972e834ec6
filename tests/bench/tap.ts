import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { openTestShop } from "../support/shop-driver.ts";
import type { Bench } from "./bench.ts";
import { atMost, type Measured } from "./figure.ts";
import { percentile } from "./percentile.ts";
import { openEmptyPage, openTouchedPage, type Tap } from "./touched-page.ts";

const SLOWED = 4;
/** Longer than any movement of a screen that comes in. */
const PAUSE_MS = 500;

/** The running shop over its WebSocket in headless Chromium, in turns with a page of one button. */
export const measureTap: Bench = async ({ isQuick }) => {
  const [shop, browser] = await Promise.all([openTestShop(), launchBrowser()]);
  try {
    const taps = await openTaps(browser, shop.urls.kiosk);
    await taps.both(4);
    const plain = await taps.both(isQuick ? 6 : 80);
    await taps.throttle(SLOWED);
    await taps.both(2);
    const slowed = await taps.both(isQuick ? 4 : 40);
    return [...toFigures(plain), ...toSlowedFigures(slowed)];
  } finally {
    await browser.close();
    await shop.close();
  }
};

interface BothTaps {
  readonly ours: readonly Tap[];
  readonly empty: readonly Tap[];
}

const openTaps = async (browser: Browser, kioskUrl: string) => {
  const shop = await openTouchedPage(browser, kioskUrl);
  const empty = await openEmptyPage(browser);
  await shop.page.locator(".attract-start .button").tap();
  await shop.page.locator(".frame-catalogue").waitFor();
  let isInCatalogue = true;

  /** To a product's own page and back to the shelf: every tap leads to another screen. */
  const tapShop = () => {
    isInCatalogue = !isInCatalogue;
    return isInCatalogue
      ? shop.tap(".back-button", ".frame-catalogue")
      : shop.tap(".tile-open", ".frame-product");
  };

  return {
    both: async (rounds: number): Promise<BothTaps> => {
      const ours: Tap[] = [];
      const floor: Tap[] = [];
      for (let round = 0; round < rounds; round++) {
        ours.push(await tapShop());
        await pause();
        floor.push(await empty.tapButton());
        await pause();
      }
      return { ours, empty: floor };
    },
    throttle: async (rate: number) => {
      await shop.throttle(rate);
      await empty.throttle(rate);
    },
  };
};

const figure = (taps: BothTaps, what: keyof Tap, share: number): Omit<Measured, "name"> => ({
  unit: share === 0.5 ? "ms p50" : `ms p${share * 100}`,
  ours: percentile(
    taps.ours.map((tap) => tap[what]),
    share,
  ),
  reference: percentile(
    taps.empty.map((tap) => tap[what]),
    share,
  ),
  referenceName: "a page of one button, the same tap",
  note: `${taps.ours.length} taps each, 1080 × 1920, software rendering; from the event to the frame that shows it`,
});

const toFigures = (taps: BothTaps): readonly Measured[] => [
  {
    ...figure(taps, "pressedMs", 0.5),
    name: "tap to pressed",
    aim: atMost(1.5),
    whyMissed: WHY_PRESSED,
  },
  {
    ...figure(taps, "pressedMs", 0.98),
    name: "tap to pressed",
    aim: atMost(2),
    whyMissed: WHY_PRESSED,
  },
  {
    ...figure(taps, "shownMs", 0.5),
    name: "tap to the next screen's content",
    aim: atMost(3),
    whyMissed:
      "The tap goes to the service and back as a whole view, then React draws a whole screen: shelf tiles kept mounted, or drawn only where they are visible, would reach it.",
  },
];

/** Printed only: a processor a quarter as fast stands for a cheap mini PC. */
const toSlowedFigures = (taps: BothTaps): readonly Measured[] => [
  { ...figure(taps, "pressedMs", 0.5), name: `tap to pressed, ${SLOWED}× slower` },
  { ...figure(taps, "pressedMs", 0.98), name: `tap to pressed, ${SLOWED}× slower` },
  { ...figure(taps, "shownMs", 0.5), name: `tap to the next screen's content, ${SLOWED}× slower` },
  { ...figure(taps, "shownMs", 0.98), name: `tap to the next screen's content, ${SLOWED}× slower` },
];

const WHY_PRESSED =
  "A pressed button in the shop repaints more than the one of the empty page; the frame waits for whatever the page is drawing already.";

const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
