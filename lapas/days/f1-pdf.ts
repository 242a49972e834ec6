import PDFDocument from "pdfkit";
import { businessDateAt, formatDate, formatTime } from "../../core/business-day.ts";
import type { F1Sheet } from "../../core/report/f1/f1-sheet.ts";
import { idDay } from "../../core/text/id-day.ts";
import { drawTable, PAGE, roomFor } from "./pdf-table.ts";

export interface F1Print {
  readonly sheet: F1Sheet;
  /** The hub came to other figures from the same facts. */
  readonly warning: string | null;
  readonly printedAtMs: number;
}

/** F1 on A4. The same close printed at the same moment is the same bytes. */
export const f1ToPdf = ({ sheet, warning, printedAtMs }: F1Print): Promise<Uint8Array> => {
  const printedAt = new Date(printedAtMs);
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
    bufferPages: true,
    lang: "id",
    info: {
      Title: `${sheet.title} ${sheet.reportNumber}`,
      CreationDate: printedAt,
      ModDate: printedAt,
    },
  });
  const bytes = collect(doc);
  drawHead(doc, sheet);
  drawStatus(doc, sheet, warning);
  for (const table of sheet.tables) drawTable(doc, table);
  if (warning === null) drawSignatures(doc, sheet);
  drawFooters(doc, sheet, printedAtMs);
  doc.end();
  return bytes;
};

type Doc = PDFKit.PDFDocument;

const collect = (doc: Doc): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    doc.on("data", (part: Uint8Array) => parts.push(part));
    doc.on("end", () => resolve(Buffer.concat(parts)));
    doc.on("error", reject);
  });

const drawHead = (doc: Doc, sheet: F1Sheet): void => {
  const [seller = "", ...places] = sheet.letterhead;
  doc.font("Helvetica-Bold").fontSize(11).text(seller.toUpperCase(), { align: "center" });
  doc.font("Helvetica").fontSize(9);
  for (const place of places) doc.text(place, { align: "center" });
  rule(doc);
  doc.font("Helvetica-Bold").fontSize(13).text(sheet.title.toUpperCase(), { align: "center" });
  doc.font("Helvetica").fontSize(10).text(`Nomor ${sheet.reportNumber}`, { align: "center" });
  doc.moveDown(0.6).fontSize(9);
  for (const [label, value] of sheet.head) {
    const y = doc.y;
    doc.text(label, PAGE.margin, y, { width: LABEL_WIDTH });
    doc.text(`: ${value}`, PAGE.margin + LABEL_WIDTH, y);
  }
};

const LABEL_WIDTH = 90;

const rule = (doc: Doc): void => {
  const y = doc.y + 4;
  doc
    .moveTo(PAGE.margin, y)
    .lineTo(PAGE.margin + PAGE.width, y)
    .lineWidth(1)
    .stroke();
  doc.y = y + 8;
};

/** A report that does not add up says so before any figure. */
const drawStatus = (doc: Doc, { matches, problems }: F1Sheet, warning: string | null): void => {
  const isSound = matches && warning === null;
  const place = { width: PAGE.width };
  doc.moveDown(0.6).font("Helvetica-Bold").fontSize(14);
  doc.text(isSound ? idDay.matches : idDay.differs, PAGE.margin, doc.y, place);
  doc.font("Helvetica").fontSize(9);
  const lines = warning === null ? problems : [warning, ...problems];
  for (const line of lines) doc.text(`- ${line}`, place);
  if (!isSound) doc.font("Helvetica-Bold").text("BELUM SELESAI: JANGAN DITANDATANGANI", place);
};

const SIGNATURE_HEIGHT = 90;
const SIGNATURE_DROP = 60;

const drawSignatures = (doc: Doc, { signatures }: F1Sheet): void => {
  if (signatures.length === 0) return;
  roomFor(doc, SIGNATURE_HEIGHT);
  const y = doc.y + 16;
  const width = PAGE.width / signatures.length;
  doc.font("Helvetica").fontSize(9);
  for (const [index, position] of signatures.entries()) {
    const x = PAGE.margin + index * width;
    doc.text(position, x, y, { width, align: "center" });
    const line = "(..............................)";
    doc.text(line, x, y + SIGNATURE_DROP, { width, align: "center" });
  }
};

/** On every page: which report, its fingerprint in the chain of facts, when it was printed. */
const drawFooters = (doc: Doc, sheet: F1Sheet, printedAtMs: number): void => {
  const { start, count } = doc.bufferedPageRange();
  const printed = `${formatDate(businessDateAt(printedAtMs))} ${formatTime(printedAtMs)}`;
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    // Below the margin pdfkit would begin another page.
    doc.page.margins.bottom = 0;
    const y = PAGE.height - PAGE.margin + 8;
    const place = { width: PAGE.width, lineBreak: false };
    const report = `${sheet.reportNumber} · sidik ${sheet.fingerprint} · halaman ${page + 1}/${count}`;
    doc.font("Helvetica").fontSize(7).text(report, PAGE.margin, y, place);
    doc.text(`Dicetak ${printed}`, PAGE.margin, y + 9, place);
  }
};
