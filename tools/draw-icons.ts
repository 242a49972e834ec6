import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";

const SIZES_PIXELS = [16, 32, 48, 64, 128, 256, 512];

/** The application's icons, as electron-builder looks for them: one PNG a size. */
export const drawIcons = async (svg: string, folder: string): Promise<void> => {
  mkdirSync(join(folder, "icons"), { recursive: true });
  const mark = await loadImage(svg);
  for (const pixels of SIZES_PIXELS) {
    const canvas = createCanvas(pixels, pixels);
    canvas.getContext("2d").drawImage(mark, 0, 0, pixels, pixels);
    const name = `${pixels}x${pixels}.png`;
    writeFileSync(join(folder, "icons", name), canvas.toBuffer("image/png"));
  }
};
