import type { Browser, Page } from "playwright-core";
import type { KioskView } from "../../core/contract/kiosk-view.ts";
import type { ProductCard } from "../../core/contract/product-card.ts";
import { seedSnapshot } from "../soak/seed-snapshot.ts";
import { servePage } from "../soak/serve-page.ts";
import { launchBrowser } from "../support/browser.ts";
import { openShownPage } from "../support/shown-page.ts";
import { startTestKiosk } from "../support/test-kiosk.ts";
import type { Bench } from "./bench.ts";
import { atMost, type Measured } from "./figure.ts";
import { percentile } from "./percentile.ts";
import { scrollDown } from "./scroll-run.ts";

const PRODUCTS = 200;
const VIEWPORT = { width: 1080, height: 1920 };
/** A quick finger: the whole screen in half a second. */
const WAY = { frames: 240, stepPx: 60 };
const SLOWED = 4;
const SCROLLER = ".frame-scroll";

/** The catalogue with two hundred products is pushed down, in turns with a list of plain boxes as long. */
export const measureCatalogueScroll: Bench = async ({ isQuick }) => {
  const [view, served, browser] = await Promise.all([longShelf(), servePage(), launchBrowser()]);
  try {
    const shelf = await openShelf(browser, served.url, view);
    const heightPx = await shelf.locator(SCROLLER).evaluate((scroller) => scroller.scrollHeight);
    const boxes = await openBoxes(browser, heightPx);
    await inTurns(1, shelf, boxes);
    const plain = await inTurns(isQuick ? 1 : 12, shelf, boxes);
    await Promise.all([slowDown(shelf), slowDown(boxes)]);
    const slowed = await inTurns(isQuick ? 1 : 6, shelf, boxes);
    const name = `frame while ${PRODUCTS} products scroll`;
    return [
      { ...figure(plain, 0.5), ...AIM, name },
      { ...figure(plain, 0.95), name },
      // A processor a quarter as fast stands for a cheap mini PC; there a painted frame shows.
      { ...figure(slowed, 0.5), ...AIM, name: `${name}, ${SLOWED}× slower` },
    ];
  } finally {
    await browser.close();
    served.close();
  }
};

const AIM: Pick<Measured, "aim" | "whyMissed"> = {
  aim: atMost(1.2),
  whyMissed:
    "Tiles are painted while they come in: fewer soft shadows and round clips, or drawings kept as bitmaps, would reach it.",
};

interface Frames {
  readonly shelf: readonly number[];
  readonly boxes: readonly number[];
}

const inTurns = async (rounds: number, shelf: Page, boxes: Page): Promise<Frames> => {
  const frames: { shelf: number[]; boxes: number[] } = { shelf: [], boxes: [] };
  for (let round = 0; round < rounds; round++) {
    frames.shelf.push(...(await scrollDown(shelf, SCROLLER, WAY)));
    frames.boxes.push(...(await scrollDown(boxes, SCROLLER, WAY)));
  }
  return frames;
};

const figure = ({ shelf, boxes }: Frames, share: number): Omit<Measured, "name"> => ({
  unit: share === 0.5 ? "ms p50" : `ms p${share * 100}`,
  ours: percentile(shelf, share),
  reference: percentile(boxes, share),
  referenceName: "plain boxes, as many and as high",
  note: `${shelf.length} frames each, ${WAY.stepPx} px a frame; 1080 × 1920, software rendering, at most 60 frames a second`,
});

const slowDown = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
};

/** The seed's goods over and over, each with a name of its own. */
const longShelf = async (): Promise<KioskView> => {
  const kiosk = await startTestKiosk({ snapshot: seedSnapshot() });
  kiosk.touch({ kind: "start" });
  const screen = kiosk.screen("catalogue");
  const rounds = Math.ceil(PRODUCTS / screen.products.length);
  const products = Array.from({ length: rounds }, (_, round) =>
    screen.products.map((product): ProductCard => ({ ...product, sku: `${product.sku}~${round}` })),
  );
  return { ...kiosk.view(), screen: { ...screen, products: products.flat().slice(0, PRODUCTS) } };
};

const openShelf = async (browser: Browser, url: string, view: KioskView): Promise<Page> => {
  const { page, show } = await openShownPage(browser, url, { viewport: VIEWPORT });
  await page.route("**/products/**", (route) =>
    route.continue({ url: route.request().url().replace(/~\d+/, "") }),
  );
  await show(view);
  await page.locator(`.tile:nth-child(${PRODUCTS})`).waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
};

const COLUMNS = 2;
const GAP_PX = 28;

const openBoxes = async (browser: Browser, heightPx: number): Promise<Page> => {
  const context = await browser.newContext({ viewport: VIEWPORT, hasTouch: true });
  const page = await context.newPage();
  const boxPx = Math.round(heightPx / (PRODUCTS / COLUMNS)) - GAP_PX;
  await page.setContent(`<!doctype html>
    <style>
      html, body { height: 100%; margin: 0; overflow: hidden; }
      ${SCROLLER} { height: 100%; overflow: hidden auto; background: white; }
      main { display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr); gap: ${GAP_PX}px; }
      i { height: ${boxPx}px; background: silver; }
    </style>
    <div class="${SCROLLER.slice(1)}"><main>${"<i></i>".repeat(PRODUCTS)}</main></div>`);
  return page;
};
