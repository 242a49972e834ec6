import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";

const DRAWINGS = new URL("../../assets/products/", import.meta.url);
const PIXELS = 1200;

/** What part of the drawing the camera sees: its left and top edge and its side, of 400. */
const VIEWS = {
  front: [20, 20, 360],
  detail: [200, 120, 150],
  "in-hand": [-90, -60, 560],
} as const;

/** Stands in for photos of the gallery's wallet: our own drawing on a sheet of white card. */
export const writeSamplePhotos = async (folder: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const drawing = await loadImage(new URL("KLT-01.svg", DRAWINGS));
  for (const [view, [left, top, side]] of Object.entries(VIEWS)) {
    const canvas = createCanvas(PIXELS, PIXELS);
    const context = canvas.getContext("2d");
    const light = context.createRadialGradient(360, 300, 80, 600, 600, 1000);
    light.addColorStop(0, "#fdfcfa");
    light.addColorStop(1, "#cfc8bd");
    context.fillStyle = light;
    context.fillRect(0, 0, PIXELS, PIXELS);
    const scale = PIXELS / side;
    context.drawImage(drawing, -left * scale, -top * scale, 400 * scale, 400 * scale);
    writeFileSync(join(folder, `sample-${view}.jpg`), canvas.toBuffer("image/jpeg", 82));
  }
};
