import { formatDate } from "../business-day.ts";
import { formatRupiah } from "../money.ts";
import { twoColumns, wrapWords } from "./layout.ts";
import type { PaidSale } from "./paid-sale.ts";
import type { PrintLine } from "./print-document.ts";
import { textLines } from "./text-line.ts";

/**
 * What the lapas owes the buyer of this sale, in money and back to the voucher it came from, until
 * when, and under which code; and what has been settled. Empty when nothing was ever owed.
 */
export const refundSection = (sale: PaidSale, columns: number): readonly PrintLine[] => {
  const isSettled = (refundId: string) => sale.settledRefundIds.includes(refundId);
  const open = sale.refunds.filter(({ refundId }) => !isSettled(refundId));
  const settledRupiah = sumOf(sale.refunds.filter(({ refundId }) => isSettled(refundId)));
  const voucherRupiah = open.reduce((sum, refund) => sum + refund.voucherRupiah, 0);
  const moneyRupiah = sumOf(open) - voucherRupiah;
  const row = (label: string, value: string) => textLines(twoColumns(label, value, columns));
  const owed = (label: string, amountRupiah: number) =>
    amountRupiah === 0
      ? []
      : textLines(twoColumns(label, formatRupiah(amountRupiah), columns), { bold: true });
  return [
    ...owed("DANA DIKEMBALIKAN", moneyRupiah),
    ...owed("KEMBALI KE VOUCHER", voucherRupiah),
    ...(open.length > 0
      ? [
          ...row("Paling lambat", formatDate(lastDueDate(open))),
          ...row("Kode Pesanan", sale.orderCode),
          ...textLines(wrapWords(HOW_TO_CLAIM, columns)),
          ...(sale.language === "en" ? textLines(wrapWords(HOW_TO_CLAIM_EN, columns)) : []),
        ]
      : []),
    ...(settledRupiah > 0 ? row("Sudah diselesaikan", formatRupiah(settledRupiah)) : []),
  ];
};

type Refunds = PaidSale["refunds"];

const sumOf = (refunds: Refunds): number =>
  refunds.reduce((sum, refund) => sum + refund.amountRupiah, 0);

const lastDueDate = (refunds: Refunds): string =>
  refunds
    .map((refund) => refund.dueDate)
    .toSorted()
    .at(-1) ?? "";

const HOW_TO_CLAIM = "Pindai kode QR di bawah untuk mengikuti pengembalian dana. Simpan struk ini.";
const HOW_TO_CLAIM_EN = "Scan the QR code below to follow your refund. Please keep this receipt.";
