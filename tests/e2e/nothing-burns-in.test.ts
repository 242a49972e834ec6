import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Gallery, openGallery } from "../support/gallery.ts";
import { pixelLight } from "../support/pixel-light.ts";

let gallery: Gallery;
let browser: Browser;

beforeAll(async () => {
  gallery = await openGallery();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

/** Two hours, looked at every so often; a time that fits into no period of the screen. */
const FRAMES = 48;
const BETWEEN_MS = 149_000;

/** As light as turmeric, or lighter. */
const BRIGHT = 0.45;
/** No pixel may be bright in more of the frames than this. */
const LONGEST_SHARE = 0.8;

/** For every pixel of the screen, in what share of two hours it was bright. */
const brightShares = async (sample: string): Promise<Float32Array> => {
  const context = await browser.newContext({
    viewport: { width: 1080, height: 1920 },
    deviceScaleFactor: 0.25,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.clock.install({ time: 0 });
  await page.goto(`${gallery.url}gallery.html?screen=${sample}`);
  await page.waitForSelector("html[data-touched] main");
  let shares = new Float32Array();
  for (let frame = 0; frame < FRAMES; frame += 1) {
    await page.clock.runFor(BETWEEN_MS);
    const light = await pixelLight(await page.screenshot({ animations: "disabled" }));
    if (frame === 0) shares = new Float32Array(light.length);
    for (const [index, value] of light.entries()) {
      if (value >= BRIGHT) shares[index] = (shares[index] ?? 0) + 1 / FRAMES;
    }
  }
  await context.close();
  return shares;
};

const largest = (values: Float32Array): number =>
  values.reduce((most, value) => Math.max(most, value), 0);

for (const sample of ["attract", "attract-quiet", "closed", "out-of-service"]) {
  test(`${sample}: in two hours no pixel is bright all the time`, async () => {
    expect(largest(await brightShares(sample))).toBeLessThanOrEqual(LONGEST_SHARE);
  });
}

test("a screen that does not change would be found", async () => {
  expect(largest(await brightShares("needs-staff"))).toBeCloseTo(1);
});
