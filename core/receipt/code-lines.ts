import { formatDate } from "../business-day.ts";
import { indented } from "./layout.ts";
import type { PrintLine } from "./print-document.ts";
import type { ReceiptLine } from "./receipt-lines.ts";
import { textLines } from "./text-line.ts";

/** Codes of a service or of goods made to order: the code, from or until when, and where. */
export const codeLines = (
  line: ReceiptLine,
  lapas: string,
  columns: number,
): readonly PrintLine[] => {
  if (line.codes.length === 0) return [];
  const isService = line.fulfilment === "service-voucher";
  const label = isService ? "Kode" : "Kode ambil";
  return [
    ...line.codes.flatMap((code) =>
      textLines(indented(`${label}: ${code}`, columns), { bold: true }),
    ),
    ...textLines(indented(isService ? serviceText(line, lapas) : madeText(line, lapas), columns)),
  ];
};

const serviceText = ({ validUntil }: ReceiptLine, lapas: string): string =>
  validUntil === null
    ? `Tunjukkan kode di ${lapas}`
    : `Berlaku sampai ${formatDate(validUntil)}, tunjukkan kode di ${lapas}`;

const madeText = ({ readyBy }: ReceiptLine, lapas: string): string =>
  readyBy === null
    ? `Diambil di ${lapas}`
    : `Bisa diambil mulai ${formatDate(readyBy)} di ${lapas}`;
