import * as z from "zod";

/** What one printed row shows; dots are the printer's own, 8 a millimetre. */
export const PaperRow = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("text"),
    text: z.string(),
    isBold: z.boolean(),
    widthFactor: z.int(),
    heightFactor: z.int(),
    align: z.enum(["left", "centre", "right"]),
  }),
  z.object({
    kind: z.literal("qr"),
    data: z.string(),
    moduleDots: z.int(),
    align: z.enum(["left", "centre", "right"]),
  }),
  z.object({ kind: z.literal("feed"), dots: z.int() }),
]);
export type PaperRow = z.infer<typeof PaperRow>;

/** A piece of paper that came out of a printer. */
export const PrintedPaper = z.object({
  id: z.int(),
  printedAtMs: z.int(),
  /** Printable width. */
  dots: z.int(),
  /** False when the paper ended or was torn off before the cut. */
  isComplete: z.boolean(),
  rows: z.array(PaperRow),
});
export type PrintedPaper = z.infer<typeof PrintedPaper>;

/** A line of text is 24 dots high and stands 30 below the one before (ESC 2). */
export const LINE_PITCH_DOTS = 30;
export const CELL_WIDTH_DOTS = 12;
export const CELL_HEIGHT_DOTS = 24;

/** What the paper says, line by line; a QR code as `[QR …]`. */
export const paperText = (paper: PrintedPaper): string =>
  paper.rows
    .flatMap((row) => {
      if (row.kind === "text") return [row.text];
      return row.kind === "qr" ? [`[QR ${row.data}]`] : [];
    })
    .join("\n");
