import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { rowsToDots } from "./paper-dots.ts";
import type { PrintedPaper } from "./printed-paper.ts";

/** The paper as it would lie on a counter, as PNG. `null` draws paper on which nothing was printed. */
export const renderPaper = (paper: PrintedPaper | null): Buffer => {
  const dots = rowsToDots(paper?.rows ?? [{ kind: "feed", dots: 240 }], paper?.dots ?? 576);
  const sheet: Sheet = {
    left: TABLE_PX,
    top: TABLE_PX,
    width: dots.width + 2 * SIDE_MARGIN_DOTS,
    height: dots.height + TOP_MARGIN_DOTS + BOTTOM_MARGIN_DOTS,
    isTornOff: paper?.isComplete === false,
  };
  const canvas = createCanvas(sheet.width + 2 * TABLE_PX, sheet.height + 2 * TABLE_PX);
  const context = canvas.getContext("2d");
  context.fillStyle = TABLE;
  context.fillRect(0, 0, canvas.width, canvas.height);
  drawSheet(context, sheet);
  context.drawImage(dots, sheet.left + SIDE_MARGIN_DOTS, sheet.top + TOP_MARGIN_DOTS);
  return canvas.toBuffer("image/png");
};

interface Sheet {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Torn by hand or ended by the roll, instead of cut. */
  readonly isTornOff: boolean;
}

/** 80 mm paper is 640 dots wide and prints 576; 58 mm paper 464 and 384. */
const SIDE_MARGIN_DOTS = 36;
const TOP_MARGIN_DOTS = 44;
const BOTTOM_MARGIN_DOTS = 8;
const TABLE_PX = 28;
const TABLE = "#E6DCC8";
const PAPER = "#FDFCF8";
const PAPER_SHADE = "#F4F1E9";

const drawSheet = (context: SKRSContext2D, sheet: Sheet): void => {
  const { left, width } = sheet;
  context.save();
  context.shadowColor = "rgba(35, 28, 14, 0.35)";
  context.shadowBlur = 18;
  context.shadowOffsetY = 6;
  traceEdge(context, sheet);
  context.fillStyle = PAPER;
  context.fill();
  context.restore();
  // Thermal paper remembers the roll: a little darker towards its sides.
  const shade = context.createLinearGradient(left, 0, left + width, 0);
  shade.addColorStop(0, PAPER_SHADE);
  shade.addColorStop(0.08, PAPER);
  shade.addColorStop(0.92, PAPER);
  shade.addColorStop(1, PAPER_SHADE);
  traceEdge(context, sheet);
  context.fillStyle = shade;
  context.fill();
};

/** The cutter leaves small even teeth; a tear runs crooked. */
const traceEdge = (context: SKRSContext2D, sheet: Sheet): void => {
  const { left, top, width, height, isTornOff } = sheet;
  const teeth = Math.round(width / TOOTH_PX);
  const x = (tooth: number) => left + (tooth * width) / teeth;
  context.beginPath();
  context.moveTo(left, top);
  for (let tooth = 1; tooth <= teeth; tooth++) {
    context.lineTo(x(tooth - 0.5), top + TOOTH_PX / 2);
    context.lineTo(x(tooth), top);
  }
  for (let tooth = teeth; tooth >= 1; tooth--) {
    context.lineTo(x(tooth), top + height - (isTornOff ? crooked(tooth) : 0));
    context.lineTo(
      x(tooth - 0.5),
      top + height - (isTornOff ? crooked(tooth - 0.5) + 4 : TOOTH_PX / 2),
    );
  }
  context.lineTo(left, top + height - (isTornOff ? crooked(0) : 0));
  context.closePath();
};

const TOOTH_PX = 8;

const crooked = (tooth: number): number =>
  24 + 14 * Math.sin(tooth / 9) + 6 * Math.sin(tooth * 1.7) + 3 * Math.sin(tooth * 4.1);
