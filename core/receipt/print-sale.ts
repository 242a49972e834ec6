import { commitOrThrow } from "../journal/commit.ts";
import type { Clock } from "../ports/clock.ts";
import type { CodeMint } from "../ports/code-mint.ts";
import type { Journal } from "../ports/journal.ts";
import type { ReceiptPrinter } from "../ports/receipt-printer.ts";
import type { Sale } from "../sale/sale.ts";
import { claimUrl } from "./claim-url.ts";
import { printOutcome } from "./print-outcome.ts";
import { jobTagOf, saleToReceipt } from "./receipt.ts";

/** Codes of the lines that have one; derived again each time, kept nowhere. */
export const codesOf = (sale: Sale, mint: CodeMint): ReadonlyMap<string, string> =>
  new Map(
    sale.lines
      .filter((line) => line.code !== null)
      .map((line) => [line.lineId, mint.codeOf(sale.saleId, line.lineId)]),
  );

/**
 * May paper already carry this receipt, whatever became of later tries? Then another one says SALINAN
 * (law 11). A print begun without an end may have come out too.
 */
const mayBeOnPaper = (sale: Sale): boolean => sale.prints.onPaper > 0 || sale.receipt === "started";

/**
 * Prints the receipt of a paid sale: the original while it never came out, a copy marked SALINAN after
 * that. The intent is on disk before paper moves, the outcome after; with `closing` the sale ends in
 * the same commit.
 */
export const printSale = async (
  ports: {
    readonly journal: Journal;
    readonly printer: ReceiptPrinter;
    readonly clock: Clock;
    readonly codes: CodeMint;
  },
  sale: Sale,
  { closing }: { readonly closing: boolean },
): Promise<void> => {
  const { journal, printer, clock, codes } = ports;
  const { saleId, receiptNumber, receiptSequence } = sale;
  const settings = journal.books.snapshot()?.settings;
  if (receiptNumber === null || receiptSequence === null || !settings) return;
  const isCopy = mayBeOnPaper(sale);
  commitOrThrow(journal, () => [{ kind: "receipt-started", saleId, receiptNumber, isCopy }]);
  const printed = await printer.print(
    saleToReceipt({
      sale,
      settings,
      columns: printer.columns,
      isCopy,
      codes: codesOf(sale, codes),
      claimUrl: claimUrl(settings.publicUrl, sale.orderCode),
      printedAtMs: clock.nowMs(),
      jobTag: jobTagOf(receiptSequence, sale.prints.started),
    }),
  );
  commitOrThrow(journal, () => [
    {
      kind: "receipt-finished",
      saleId,
      receiptNumber,
      ...printOutcome(printed),
    },
    ...(closing ? [{ kind: "sale-closed" as const, saleId }] : []),
  ]);
};
