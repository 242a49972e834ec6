import type { SheetTable } from "../../core/report/f1/sheet-table.ts";

/** A4 in points of 1/72 inch; `width` is what the margins leave. */
export const PAGE = { width: 515, height: 842, margin: 40 } as const;

const FONT_SIZE = 8;
const PADDING = 2.5;
/** Title, head and two rows: a table begins on a page that has room for that much. */
const BEGINNING_HEIGHT = 74;

type Doc = PDFKit.PDFDocument;

/** Begins a new page when less than `height` is left; true when it did. */
export const roomFor = (doc: Doc, height: number): boolean => {
  if (doc.y + height <= PAGE.height - PAGE.margin) return false;
  doc.addPage();
  return true;
};

/** Title, head, rows, sum; the head again on every page the table reaches. */
export const drawTable = (doc: Doc, table: SheetTable): void => {
  const { title, columns, rows, total, empty } = table;
  roomFor(doc, BEGINNING_HEIGHT);
  doc.font("Helvetica-Bold").fontSize(10);
  doc.text(title, PAGE.margin, doc.y + 10, { width: PAGE.width });
  doc.y += 2;
  if (rows.length === 0) {
    doc
      .font("Helvetica")
      .fontSize(FONT_SIZE + 1)
      .text(empty, { width: PAGE.width });
    return;
  }
  const head = { cells: columns.map(({ label }) => label), kind: "head" } as const;
  drawRow(doc, table, head);
  const body: readonly Row[] = [
    ...rows.map((cells) => ({ cells, kind: "row" as const })),
    ...(total ? [{ cells: total, kind: "total" as const }] : []),
  ];
  for (const row of body) {
    if (roomFor(doc, heightOf(doc, table, row))) drawRow(doc, table, head);
    drawRow(doc, table, row);
  }
};

interface Row {
  readonly cells: readonly string[];
  readonly kind: "head" | "row" | "total";
}

const setFont = (doc: Doc, { kind }: Row): Doc =>
  doc.font(kind === "row" ? "Helvetica" : "Helvetica-Bold").fontSize(FONT_SIZE);

const widthsOf = ({ columns }: SheetTable): readonly number[] => {
  const parts = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => (width / parts) * PAGE.width);
};

const heightOf = (doc: Doc, table: SheetTable, row: Row): number => {
  const widths = widthsOf(table);
  setFont(doc, row);
  const heights = row.cells.map((cell, index) =>
    doc.heightOfString(cell || " ", { width: (widths[index] ?? 0) - 2 * PADDING }),
  );
  return Math.max(...heights) + 2 * PADDING;
};

const drawRow = (doc: Doc, table: SheetTable, row: Row): void => {
  const widths = widthsOf(table);
  const height = heightOf(doc, table, row);
  const top = doc.y;
  let x: number = PAGE.margin;
  if (row.kind === "head") {
    doc.rect(PAGE.margin, top, PAGE.width, height).fill(HEAD_COLOUR).fillColor("black");
  }
  for (const [index, cell] of row.cells.entries()) {
    const width = widths[index] ?? 0;
    const align = table.columns[index]?.align ?? "left";
    doc.text(cell, x + PADDING, top + PADDING, { width: width - 2 * PADDING, align });
    x += width;
  }
  doc.y = top + height;
  doc
    .moveTo(PAGE.margin, doc.y)
    .lineTo(PAGE.margin + PAGE.width, doc.y)
    .lineWidth(row.kind === "row" ? 0.25 : 0.75)
    .stroke(LINE_COLOUR);
};

const HEAD_COLOUR = "#EFE7D6";
const LINE_COLOUR = "#8A8069";
