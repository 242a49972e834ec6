/**
 * Draws the product pictures on their workshops' tints, so that a person can look at them:
 * `node tools/contact-sheet.ts out.png [tile pixels] [columns] [SKU …]`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { CatalogueSnapshot, type WorkshopId } from "../core/catalogue/catalogue-snapshot.ts";

const TINTS: Readonly<Record<WorkshopId, string>> = {
  bakery: "#F6E3C3",
  print: "#D9E6EE",
  craft: "#DCE6E7",
  leather: "#EBD2B8",
  sewing: "#E1E3F5",
  farm: "#E2ECD0",
  lathe: "#E3E7EA",
  laundry: "#DCEAF2",
  reflexology: "#EFE3DA",
};
const GAP_PIXELS = 12;
const ROOT = new URL("../", import.meta.url);

const [outPath = "docs/screens/products.png", tileText = "330", columnText = "6", ...wanted] =
  process.argv.slice(2);
const tilePixels = Number(tileText);
const columns = Number(columnText);

const { products } = CatalogueSnapshot.parse(
  JSON.parse(readFileSync(new URL("assets/seed/catalogue.json", ROOT), "utf8")),
);
const shown = products.filter(({ sku }) => wanted.length === 0 || wanted.includes(sku));

const stepPixels = tilePixels + GAP_PIXELS;
const rows = Math.ceil(shown.length / columns);
const canvas = createCanvas(columns * stepPixels + GAP_PIXELS, rows * stepPixels + GAP_PIXELS);
const context = canvas.getContext("2d");
context.fillStyle = "#FBF6EC";
context.fillRect(0, 0, canvas.width, canvas.height);

for (const [index, { sku, workshopId }] of shown.entries()) {
  const x = GAP_PIXELS + (index % columns) * stepPixels;
  const y = GAP_PIXELS + Math.floor(index / columns) * stepPixels;
  context.fillStyle = TINTS[workshopId];
  context.beginPath();
  context.roundRect(x, y, tilePixels, tilePixels, tilePixels / 12);
  context.fill();
  const picture = await loadImage(new URL(`assets/products/${sku}.svg`, ROOT));
  context.drawImage(picture, x, y, tilePixels, tilePixels);
}

writeFileSync(outPath, canvas.toBuffer("image/png"));
