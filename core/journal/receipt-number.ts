import type { Books } from "../ports/journal.ts";

/** The next number of the day, `M01-20261124-0037`; taken in the commit of the fact that paid (law 11). */
export const nextReceiptNumber = (
  books: Books,
): { readonly receiptNumber: string; readonly receiptSequence: number } => {
  const sequence = books.nextReceiptSequence();
  const machine = books.snapshot()?.machineCode ?? "M00";
  const day = books.businessDate().replaceAll("-", "");
  return {
    receiptNumber: `${machine}-${day}-${String(sequence).padStart(4, "0")}`,
    receiptSequence: sequence,
  };
};
