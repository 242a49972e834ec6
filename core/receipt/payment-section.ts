import { formatRupiah } from "../money.ts";
import { twoColumns } from "./layout.ts";
import type { PaidSale } from "./paid-sale.ts";
import type { PrintLine } from "./print-document.ts";
import { amountOf, type ReceiptLine } from "./receipt-lines.ts";
import { textLines } from "./text-line.ts";

interface PaymentInput {
  readonly sale: PaidSale;
  readonly goods: readonly ReceiptLine[];
  readonly columns: number;
}

/** The sum, how it was paid, and whether everything came out. */
export const paymentSection = ({ sale, goods, columns }: PaymentInput): readonly PrintLine[] => {
  const { payment } = sale;
  const row = (label: string, value: string) => textLines(twoColumns(label, value, columns));
  const units = goods.reduce((sum, line) => sum + line.units, 0);
  const totalRupiah = goods.reduce((sum, line) => sum + amountOf(line), 0);
  const issuer = payment.issuer ? ` (${payment.issuer})` : "";
  return [
    ...row("Jumlah barang", String(units)),
    ...totalRow(formatRupiah(totalRupiah), columns),
    ...row(`Bayar: QRIS${issuer}`, formatRupiah(payment.amountRupiah)),
    ...(payment.rrn
      ? row("Ref. QRIS (RRN)", payment.rrn)
      : row("Ref. pembayaran", payment.providerId)),
    ...textLines(twoColumns("Status", statusOf(goods), columns), { bold: true }),
  ];
};

/** Double size while it fits, else bold. */
const totalRow = (total: string, columns: number): readonly PrintLine[] => {
  const wideRow = twoColumns("TOTAL", total, Math.floor(columns / 2));
  return wideRow.length === 1
    ? textLines(wideRow, { bold: true, wide: true })
    : textLines(twoColumns("TOTAL", total, columns), { bold: true });
};

const statusOf = (goods: readonly ReceiptLine[]): string => {
  const units = goods.reduce((sum, line) => sum + line.units, 0);
  const delivered = goods.reduce((sum, line) => sum + line.delivered, 0);
  if (delivered === units) return "LUNAS - barang keluar";
  return delivered > 0 ? "LUNAS - sebagian keluar" : "LUNAS - barang belum keluar";
};
