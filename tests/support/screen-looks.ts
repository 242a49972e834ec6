import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import pixelmatch from "pixelmatch";
import type { Browser } from "playwright-core";
import type { SampleName } from "../../renderer/gallery/sample-names.ts";
import type { Gallery } from "./gallery.ts";
import { openGalleryPage, PORTRAIT } from "./gallery-page.ts";

/** The screens a shopper and the staff see most, kept as pictures in `tests/e2e/looks`. */
export const LOOKED_AT = [
  "attract",
  "closed",
  "catalogue",
  "search-typing",
  "product",
  "product-food",
  "cart",
  "cart-new-price",
  "payment",
  "delivery-mixed",
  "delivery-stuck",
  "receipt-choice",
  "thanks",
  "needs-staff",
  "staff",
] as const satisfies readonly SampleName[];

const FOLDER = join(import.meta.dirname, "../e2e/looks");
/** Half the drawing: small files, and still every word. */
const PIXELS_OF_SCREEN = 0.5;
/** A letter's edge may fall otherwise by a pixel; a word, a colour or a place may not. */
const PIXEL_THRESHOLD = 0.15;

export interface Looks {
  readonly take: (name: SampleName) => Promise<Buffer>;
  readonly add: (css: string) => Promise<void>;
}

export const openLooks = async (browser: Browser, gallery: Gallery): Promise<Looks> => {
  const { page, show } = await openGalleryPage(browser, gallery, PORTRAIT, PIXELS_OF_SCREEN);
  return {
    take: async (shows) => {
      await show({ shows });
      return page.screenshot({ animations: "disabled" });
    },
    add: async (content) => {
      await page.addStyleTag({ content });
    },
  };
};

const fileOf = (name: string) => join(FOLDER, `${name}.png`);

export const keepLook = (name: string, picture: Buffer): void => {
  writeFileSync(fileOf(name), picture);
};

/** The share of pixels, in per mille, that differ from the picture that was kept. */
export const differenceFromKept = async (name: string, picture: Buffer): Promise<number> => {
  const [kept, now] = await Promise.all([pixelsOf(readFileSync(fileOf(name))), pixelsOf(picture)]);
  if (kept.width !== now.width || kept.height !== now.height) return 1_000;
  const { width, height } = kept;
  const differing = pixelmatch(kept.data, now.data, undefined, width, height, {
    threshold: PIXEL_THRESHOLD,
  });
  return (differing / (width * height)) * 1_000;
};

const pixelsOf = async (png: Buffer) => {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
};
