import type { Browser, Page } from "playwright-core";
import { SMALLEST_SCREEN_INCHES } from "../../core/screen-size.ts";
import {
  type GalleryAddress,
  writeGalleryAddress,
} from "../../renderer/gallery/gallery-address.ts";
import type { Gallery } from "./gallery.ts";

export interface GalleryPage {
  readonly page: Page;
  /** Shows it in Indonesian, still, in its resting state: fonts and pictures there, nothing moves. */
  readonly show: (address: Partial<GalleryAddress>) => Promise<void>;
}

export const PORTRAIT = { width: 1080, height: 1920 } as const;

/** One page through which every sample goes: another one is shown without loading it again. */
export const openGalleryPage = async (
  browser: Browser,
  gallery: Gallery,
  viewport: { readonly width: number; readonly height: number } = PORTRAIT,
  deviceScaleFactor = 1,
): Promise<GalleryPage> => {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor,
    reducedMotion: "reduce",
    hasTouch: true,
  });
  const page = await context.newPage();
  return {
    page,
    show: async (address) => {
      const words = writeGalleryAddress({
        shows: null,
        language: "id",
        lowReach: false,
        isStill: true,
        hasLongNames: false,
        screenInches: SMALLEST_SCREEN_INCHES,
        ...address,
      });
      await page.goto(`${gallery.url}gallery.html#${words}`);
      await page.waitForSelector(`html[data-touched="${words}"]`, { state: "attached" });
      await page.evaluate(restOfPage);
    },
  };
};

/** Runs in the page: resolves once the fonts that the words ask for and all pictures are there. */
const restOfPage = async (): Promise<void> => {
  await document.fonts.ready;
  while (![...document.fonts].some(({ status }) => status === "loaded"))
    await new Promise(requestAnimationFrame);
  await Promise.all(
    [...document.images].map((image) => {
      // One that waits to be scrolled to would be waited for for ever.
      image.loading = "eager";
      // One that is missing gives way to the drawing.
      return image.decode().catch(() => undefined);
    }),
  );
  await Promise.all(
    document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
      .map(({ finished }) => finished.catch(() => undefined)),
  );
};
