import { indented, twoColumns, wrapWords } from "../../receipt/layout.ts";
import type { PrintLine } from "../../receipt/print-document.ts";
import { textLines } from "../../receipt/text-line.ts";

/** Label left, value right. */
export const row = (label: string, value: string, columns: number): readonly PrintLine[] =>
  textLines(twoColumns(label, value, columns));

/** The same, moved right under the line it belongs to. */
export const subRow = (label: string, value: string, columns: number): readonly PrintLine[] =>
  textLines(twoColumns(label, value, columns - INDENT).map((line) => " ".repeat(INDENT) + line));

export const sumRow = (label: string, value: string, columns: number): readonly PrintLine[] =>
  textLines(twoColumns(label, value, columns), { bold: true });

export const heading = (text: string, columns: number): readonly PrintLine[] =>
  textLines(wrapWords(text, columns), { bold: true });

export const words = (text: string, columns: number): readonly PrintLine[] =>
  textLines(wrapWords(text, columns));

export const subWords = (text: string, columns: number): readonly PrintLine[] =>
  textLines(indented(text, columns, INDENT));

const INDENT = 2;
