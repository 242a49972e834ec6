import { fileURLToPath } from "node:url";
import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import { correction, generate } from "lean-qr";
import {
  CELL_HEIGHT_DOTS,
  CELL_WIDTH_DOTS,
  LINE_PITCH_DOTS,
  type PaperRow,
} from "./printed-paper.ts";

/** What the print head burns: one canvas pixel a dot, each either ink or nothing. */
export const rowsToDots = (rows: readonly PaperRow[], widthDots: number) => {
  const placed = rows.map((row) => ({ row, drawing: drawingOf(row, widthDots) }));
  const heightDots = placed.reduce((sum, { drawing }) => sum + drawing.heightDots, 0);
  const canvas = createCanvas(widthDots, Math.max(1, heightDots));
  const context = canvas.getContext("2d");
  placed.reduce((top, { drawing }) => {
    context.save();
    context.translate(0, top);
    drawing.draw(context);
    context.restore();
    return top + drawing.heightDots;
  }, 0);
  burn(context, canvas.width, canvas.height);
  return canvas;
};

interface Drawing {
  readonly heightDots: number;
  readonly draw: (context: SKRSContext2D) => void;
}

const drawingOf = (row: PaperRow, widthDots: number): Drawing => {
  switch (row.kind) {
    case "feed":
      return { heightDots: row.dots, draw: () => undefined };
    case "text":
      return textDrawing(row, widthDots);
    case "qr":
      return qrDrawing(row, widthDots);
  }
};

/** Font A: cells of 12 × 24 dots. Each character has its own cell, so nothing is joined or shifted. */
const textDrawing = (
  row: Extract<PaperRow, { readonly kind: "text" }>,
  widthDots: number,
): Drawing => {
  const { text, isBold, widthFactor, heightFactor, align } = row;
  const cellDots = CELL_WIDTH_DOTS * widthFactor;
  const left = leftOf(align, text.length * cellDots, widthDots);
  return {
    heightDots: LINE_PITCH_DOTS * heightFactor,
    draw: (context) => {
      context.font = `20px ${isBold ? BOLD_FACE : FACE}`;
      context.textBaseline = "alphabetic";
      for (const [index, character] of [...text].entries()) {
        context.save();
        context.translate(left + index * cellDots, 0);
        context.scale(widthFactor, heightFactor);
        context.fillText(character, 0, CELL_HEIGHT_DOTS - 6);
        // The face dots its zero; in a picture made smaller that reads as an 8.
        if (character === "0") context.clearRect(...ZERO_DOT);
        context.restore();
      }
    },
  };
};

const qrDrawing = (row: Extract<PaperRow, { readonly kind: "qr" }>, widthDots: number): Drawing => {
  const code = generate(row.data, { minCorrectionLevel: correction.M });
  const sizeDots = code.size * row.moduleDots;
  const left = leftOf(row.align, sizeDots, widthDots);
  return {
    heightDots: sizeDots + 2 * QR_MARGIN_DOTS,
    draw: (context) => {
      for (let y = 0; y < code.size; y++) {
        for (let x = 0; x < code.size; x++) {
          if (!code.get(x, y)) continue;
          const at = [left + x * row.moduleDots, QR_MARGIN_DOTS + y * row.moduleDots] as const;
          context.fillRect(...at, row.moduleDots, row.moduleDots);
        }
      }
    },
  };
};

const ZERO_DOT = [4.5, 8, 3, 5] as const;

const QR_MARGIN_DOTS = 20;

const leftOf = (align: "left" | "centre" | "right", width: number, widthDots: number): number => {
  const room = Math.max(0, widthDots - width);
  return align === "left" ? 0 : Math.floor(align === "centre" ? room / 2 : room);
};

/** A thermal dot is burnt or not: no greys. */
const burn = (context: SKRSContext2D, width: number, height: number): void => {
  const image = context.getImageData(0, 0, width, height);
  for (let offset = 0; offset < image.data.length; offset += 4) {
    const isInk = (image.data[offset + 3] ?? 0) >= INK_THRESHOLD;
    image.data.set(isInk ? INK : NO_INK, offset);
  }
  context.putImageData(image, 0, 0);
};

const INK_THRESHOLD = 105;
const INK = [0x2a, 0x2c, 0x33, 0xff];
const NO_INK = [0, 0, 0, 0];

const FACE = "PojokReceipt";
const BOLD_FACE = "PojokReceiptBold";

const registerFace = (weight: number, name: string) =>
  GlobalFonts.registerFromPath(
    fileURLToPath(
      import.meta.resolve(
        `@fontsource/jetbrains-mono/files/jetbrains-mono-latin-${weight}-normal.woff2`,
      ),
    ),
    name,
  );
registerFace(500, FACE);
registerFace(800, BOLD_FACE);
