import { rule } from "../../receipt/layout.ts";
import type { PrintDocument, PrintLine } from "../../receipt/print-document.ts";
import { textLine } from "../../receipt/text-line.ts";
import type { F2Input } from "./f2-input.ts";
import { headSection } from "./head-section.ts";
import { lineSection } from "./line-section.ts";
import { signSection, sumSection } from "./sum-sections.ts";

/**
 * F2 "Berita Acara Isi Ulang" for the receipt printer, in Indonesian (reference/domain.md §3.5): what
 * left the prison, what the carrier brought and what the machine holds, slot by slot, with room to
 * sign. Everything on it comes from the facts of the visit.
 */
export const f2ToPaper = (input: F2Input): PrintDocument => {
  const { visit, columns, jobTag } = input;
  const sections: readonly (readonly PrintLine[])[] = [
    headSection(input),
    ...visit.lines.map((line, index) => lineSection(line, index + 1, columns)),
    sumSection(visit.lines, columns),
    signSection(visit, columns),
  ];
  return {
    jobTag,
    lines: sections.flatMap((section, index) =>
      index ? [textLine(rule(columns)), ...section] : section,
    ),
  };
};

/** Ties the printer's proof to one print of one slip: B (berita acara), its number, prints before. */
export const f2JobTag = (sequence: number, earlierPrints: number): string =>
  `B${base36(sequence, 2)}${base36(earlierPrints, 1)}`;

const base36 = (value: number, length: number): string =>
  (value % 36 ** length).toString(36).toUpperCase().padStart(length, "0");
