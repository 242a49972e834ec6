import { rule } from "../../receipt/layout.ts";
import type { PrintDocument, PrintLine } from "../../receipt/print-document.ts";
import { textLine } from "../../receipt/text-line.ts";
import { balanceSection, countersSection } from "./account-sections.ts";
import { endSection } from "./end-section.ts";
import type { F1Input } from "./f1-input.ts";
import { headSection, statusSection } from "./head-section.ts";
import { paymentSection, refundSection } from "./money-sections.ts";
import { productSection, recapSections } from "./sales-sections.ts";
import { splitSection } from "./split-section.ts";
import { stockSection, wishSection } from "./stock-sections.ts";

/**
 * F1 "Laporan Penjualan Harian" for the receipt printer, in Indonesian (reference/domain.md §3.5).
 * Everything on it comes from the fact that closed the day; only the mark of a copy and the line that
 * says when it was printed change from one print to the next.
 */
export const f1ToPaper = (input: F1Input): PrintDocument => {
  const { closed, columns } = input;
  const { report } = closed.fact;
  const sections: readonly (readonly PrintLine[])[] = [
    headSection(input),
    statusSection(report, columns),
    productSection(report, columns),
    ...recapSections(report, columns),
    paymentSection(report, columns),
    refundSection(report, columns),
    balanceSection(report, columns),
    stockSection(report, columns),
    wishSection(report, columns),
    splitSection(report, columns),
    countersSection(report, columns),
    endSection(closed, columns),
  ];
  return {
    jobTag: input.jobTag,
    lines: sections
      .filter((section) => section.length > 0)
      .flatMap((section, index) => (index ? [textLine(rule(columns)), ...section] : section)),
  };
};

/** Ties the printer's proof to one print of one report: F, the close, how often it was printed. */
export const f1JobTag = (sequence: number, earlierPrints: number): string =>
  `F${base36(sequence, 2)}${base36(earlierPrints, 1)}`;

const base36 = (value: number, length: number): string =>
  (value % 36 ** length).toString(36).toUpperCase().padStart(length, "0");
