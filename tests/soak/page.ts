import type { CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import type { Sample } from "./quantities.ts";
import { recordViews } from "./record-views.ts";
import { installScriptedKiosk } from "./scripted-kiosk.ts";
import { servePage } from "./serve-page.ts";

export interface PageSoakOptions {
  readonly purchases: number;
  readonly onSample: (sample: Sample) => void;
  /** Runs in the page after every sample; to plant a leak that must be found. */
  readonly afterSample?: () => void;
}

const SAMPLES = 40;

/** The built page in headless Chromium, shown the views of purchase after purchase, never reloaded. */
export const soakPage = async ({
  purchases,
  onSample,
  afterSample,
}: PageSoakOptions): Promise<readonly Sample[]> => {
  const views = await recordViews();
  const [served, browser] = await Promise.all([servePage(), launchBrowser()]);
  try {
    const context = await browser.newContext({ viewport: { width: 270, height: 480 } });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    await page.addInitScript(installScriptedKiosk);
    await page.goto(served.url);
    const devtools = await context.newCDPSession(page);
    await devtools.send("Performance.enable");

    const every = Math.max(1, Math.floor(purchases / SAMPLES));
    const samples: Sample[] = [];
    for (let bought = every; bought <= purchases; bought += every) {
      const play = { views, count: every };
      await page.evaluate(({ views, count }) => window.scriptedKiosk.play(views, count), play);
      const sample = { purchases: bought, held: await weigh(page, devtools) };
      samples.push(sample);
      onSample(sample);
      if (afterSample) await page.evaluate(afterSample);
    }
    if (faults.length > 0) throw new Error(`the page failed: ${faults[0]}`);
    const intents = await page.evaluate(() => window.scriptedKiosk.intents());
    if (intents < purchases) throw new Error(`only ${intents} touches reached the line`);
    return samples;
  } finally {
    await browser.close();
    served.close();
  }
};

const weigh = async (
  page: Page,
  devtools: CDPSession,
): Promise<Readonly<Record<string, number>>> => {
  for (let round = 0; round < 2; round++) await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  const { metrics } = await devtools.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return {
    "heap bytes": usedSize,
    "DOM nodes": metric("Nodes"),
    "event listeners": metric("JSEventListeners"),
    documents: metric("Documents"),
    timers: await page.evaluate(() => window.scriptedKiosk.timers()),
  };
};
