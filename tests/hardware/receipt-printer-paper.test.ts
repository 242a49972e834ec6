import { createCanvas, loadImage } from "@napi-rs/canvas";
import jsQR from "jsqr";
import { describe, expect, test } from "vitest";
import { saleToReceipt } from "../../core/receipt/receipt.ts";
import { renderPaper } from "../../hardware/receipt-printer/paper.ts";
import { rowsToDots } from "../../hardware/receipt-printer/paper-dots.ts";
import type { PaperRow } from "../../hardware/receipt-printer/printed-paper.ts";
import { CLONE_58, EPSON_80 } from "../../hardware/receipt-printer/profiles.ts";
import { receiptInput } from "../core/receipt-fixture.ts";
import { startPrinter } from "./receipt-printer-fixture.ts";

const text = (words: string, factor = 1): PaperRow => ({
  kind: "text",
  text: words,
  isBold: false,
  widthFactor: factor,
  heightFactor: factor,
  align: "left",
});

/** Columns of the picture that carry ink, from the first to the last. */
const inkSpan = (rows: readonly PaperRow[]) => {
  const canvas = rowsToDots(rows, 576);
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const columns = Array.from(data.keys())
    .filter((offset) => offset % 4 === 3 && data[offset] !== 0)
    .map((offset) => ((offset - 3) / 4) % canvas.width);
  return { first: Math.min(...columns), last: Math.max(...columns), height: canvas.height };
};

describe("the picture of a paper", () => {
  test("48 characters fill the 576 dots, cell by cell", () => {
    const { first, last, height } = inkSpan([text("H".repeat(48))]);
    expect(first).toBeLessThan(12);
    expect(last).toBeGreaterThanOrEqual(564);
    expect(height).toBe(30);
    expect(inkSpan([text("          H")]).first).toBeGreaterThanOrEqual(120);
  });

  test("double size doubles both ways", () => {
    expect(inkSpan([text("H".repeat(24), 2)])).toMatchObject({ height: 60 });
    expect(inkSpan([text(" H", 2)]).first).toBeGreaterThanOrEqual(24);
  });

  test("dots are burnt or not: there are no greys", () => {
    const canvas = rowsToDots([text("Rp 66.000 & struk")], 576);
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const opacities = new Set(data.filter((_, offset) => offset % 4 === 3));
    expect(opacities).toEqual(new Set([0, 255]));
  });

  test.each([EPSON_80, CLONE_58])(
    "a phone reads the claim code off the paper: $name",
    async (profile) => {
      const { print, simulator } = await startPrinter(profile);
      await print(saleToReceipt(receiptInput({ columns: profile.columns })));
      const picture = await loadImage(renderPaper(simulator.papers()[0] ?? null));
      const canvas = createCanvas(picture.width, picture.height);
      const context = canvas.getContext("2d");
      context.drawImage(picture, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
      expect(jsQR.default(Uint8ClampedArray.from(data), width, height)?.data).toBe(
        "https://pojokpas.example.invalid/k/K7QM2X",
      );
    },
  );

  test("no paper yet is drawn as blank paper", async () => {
    const picture = await loadImage(renderPaper(null));
    expect([picture.width, picture.height]).toEqual([704, 348]);
  });
});
