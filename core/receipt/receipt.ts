import type { MachineSettings } from "../catalogue/catalogue-snapshot.ts";
import type { Sale } from "../sale/sale.ts";
import { closingSection } from "./closing-section.ts";
import { goodsSection } from "./goods-section.ts";
import { headSection } from "./head-section.ts";
import { rule } from "./layout.ts";
import { toPaidSale } from "./paid-sale.ts";
import { paymentSection } from "./payment-section.ts";
import { pickUpSection } from "./pick-up-section.ts";
import type { PrintDocument, PrintLine } from "./print-document.ts";
import { receiptLinesOf } from "./receipt-lines.ts";
import { refundSection } from "./refund-section.ts";
import { textLine } from "./text-line.ts";

export interface ReceiptInput {
  /** A paid sale: until the whole price is in there is no receipt number and no receipt. */
  readonly sale: Sale;
  readonly settings: MachineSettings;
  readonly columns: number;
  /** The code of each line that has one, by line id; facts keep only hashes (law 14). */
  readonly codes: ReadonlyMap<string, string>;
  /** A second print of the same number: says SALINAN. */
  readonly isCopy: boolean;
  /** Where the buyer finds the receipt, the claim and the catalogue; printed as a QR code. */
  readonly claimUrl: string;
  /** Epoch milliseconds. Shown on copies; the original carries the moment of payment. */
  readonly printedAtMs: number;
  readonly jobTag: string;
}

/**
 * The receipt of a paid sale, laid out for `columns` characters: seller, number and time, goods,
 * codes,
 * total, payment, what came out or waits, money owed back, how to claim. Indonesian; a buyer who shopped in
 * English finds the product names in English as well.
 */
export const saleToReceipt = (input: ReceiptInput): PrintDocument => {
  const { settings, columns, codes, isCopy, claimUrl, printedAtMs, jobTag } = input;
  const sale = toPaidSale(input.sale);
  const goods = receiptLinesOf(sale, codes);
  const sections: readonly (readonly PrintLine[])[] = [
    headSection({ sale, settings, columns, isCopy, printedAtMs }),
    goodsSection({ sale, goods, columns, lapas: settings.sellerName }),
    paymentSection({ sale, goods, columns }),
    pickUpSection(sale, columns),
    refundSection(sale, columns),
    closingSection({ settings, columns, claimUrl }),
  ];
  return {
    jobTag,
    lines: sections
      .filter((section) => section.length > 0)
      .flatMap((section, index) => (index ? [textLine(rule(columns)), ...section] : section)),
  };
};

/**
 * Four characters (0–9, A–Z) that tie a printer's proof to one print: the receipt's number of the
 * day in base 36, led by how many times this receipt was printed before, so that a late proof of the
 * first print is never taken for the proof of its copy.
 */
export const jobTagOf = (receiptSequence: number, earlierPrints = 0): string =>
  base36(earlierPrints, 1) + base36(receiptSequence, 3);

const base36 = (value: number, length: number): string =>
  (value % 36 ** length).toString(36).toUpperCase().padStart(length, "0");
