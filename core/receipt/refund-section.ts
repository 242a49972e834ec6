import { formatDate } from "../business-day.ts";
import { formatRupiah } from "../money.ts";
import { twoColumns, wrapWords } from "./layout.ts";
import type { PaidSale } from "./paid-sale.ts";
import type { PrintLine } from "./print-document.ts";
import { textLines } from "./text-line.ts";

/** What the lapas owes the buyer of this sale, until when, and under which code. Empty when nothing. */
export const refundSection = (sale: PaidSale, columns: number): readonly PrintLine[] => {
  const { refunds } = sale;
  if (refunds.length === 0) return [];
  const row = (label: string, value: string) => textLines(twoColumns(label, value, columns));
  const owedRupiah = refunds.reduce((sum, refund) => sum + refund.amountRupiah, 0);
  const lastDueDate =
    refunds
      .map((refund) => refund.dueDate)
      .toSorted()
      .at(-1) ?? "";
  return [
    ...textLines(twoColumns("DANA DIKEMBALIKAN", formatRupiah(owedRupiah), columns), {
      bold: true,
    }),
    ...row("Paling lambat", formatDate(lastDueDate)),
    ...row("Kode Pesanan", sale.orderCode),
    ...textLines(wrapWords(HOW_TO_CLAIM, columns)),
    ...(sale.language === "en" ? textLines(wrapWords(HOW_TO_CLAIM_EN, columns)) : []),
  ];
};

const HOW_TO_CLAIM = "Pindai kode QR di bawah untuk mengikuti pengembalian dana. Simpan struk ini.";
const HOW_TO_CLAIM_EN = "Scan the QR code below to follow your refund. Please keep this receipt.";
