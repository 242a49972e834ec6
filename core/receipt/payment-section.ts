import { formatRupiah } from "../money.ts";
import { twoColumns } from "./layout.ts";
import type { PaidSale } from "./paid-sale.ts";
import type { PrintLine } from "./print-document.ts";
import { amountOf, type ReceiptLine, settledUnits } from "./receipt-lines.ts";
import { textLines } from "./text-line.ts";

interface PaymentInput {
  readonly sale: PaidSale;
  readonly goods: readonly ReceiptLine[];
  readonly columns: number;
}

/** The sum, how it was paid (QRIS, a goods voucher, both), and whether everything came out. */
export const paymentSection = ({ sale, goods, columns }: PaymentInput): readonly PrintLine[] => {
  const row = (label: string, value: string) => textLines(twoColumns(label, value, columns));
  const units = goods.reduce((sum, line) => sum + line.units, 0);
  const totalRupiah = goods.reduce((sum, line) => sum + amountOf(line), 0);
  const { voucher, payment } = sale;
  return [
    ...row("Jumlah barang", String(units)),
    ...totalRow(formatRupiah(totalRupiah), columns),
    ...(voucher?.state === "consumed"
      ? row("Bayar: Voucher barang", formatRupiah(voucher.amountRupiah))
      : []),
    ...(payment
      ? [
          ...row(
            `Bayar: QRIS${payment.issuer ? ` (${payment.issuer})` : ""}`,
            formatRupiah(payment.amountRupiah),
          ),
          ...(payment.rrn
            ? row("Ref. QRIS (RRN)", payment.rrn)
            : row("Ref. pembayaran", payment.providerId)),
        ]
      : []),
    ...textLines(twoColumns("Status", statusOf(sale, goods), columns), { bold: true }),
  ];
};

/** Double size while it fits, else bold. */
const totalRow = (total: string, columns: number): readonly PrintLine[] => {
  const wideRow = twoColumns("TOTAL", total, Math.floor(columns / 2));
  return wideRow.length === 1
    ? textLines(wideRow, { bold: true, wide: true })
    : textLines(twoColumns("TOTAL", total, columns), { bold: true });
};

const statusOf = (sale: PaidSale, goods: readonly ReceiptLine[]): string => {
  const units = goods.reduce((sum, line) => sum + line.units, 0);
  const settled = goods.reduce((sum, line) => sum + settledUnits(line), 0);
  const waiting = goods.reduce((sum, line) => sum + line.waiting, 0);
  if (sale.pickUp && waiting > 0) return "LUNAS - barang menunggu";
  const onlyCodes = goods.every(({ fulfilment }) => fulfilment !== "machine");
  if (settled === units) return onlyCodes ? "LUNAS - pakai kode" : "LUNAS - barang keluar";
  if (settled > 0) return "LUNAS - sebagian keluar";
  return onlyCodes ? "LUNAS - belum dilayani" : "LUNAS - barang belum keluar";
};
