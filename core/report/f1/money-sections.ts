import { formatDate } from "../../business-day.ts";
import type { DayReport } from "../../day/day-report.ts";
import { sumOf } from "../../day/rows.ts";
import { formatRupiah } from "../../money.ts";
import type { PrintLine } from "../../receipt/print-document.ts";
import { idStaff } from "../../text/id-staff.ts";
import { heading, row, subRow, subWords, sumRow, words } from "./rows.ts";

export const METHOD_NAMES: Readonly<Record<DayReport["payments"][number]["method"], string>> = {
  qris: "QRIS",
  "goods-voucher": "Voucher barang",
};

export const paymentSection = (
  { payments, stray }: DayReport,
  columns: number,
): readonly PrintLine[] => [
  ...heading("PEMBAYARAN", columns),
  ...(payments.length === 0 ? words("Tidak ada pembayaran.", columns) : []),
  ...payments.flatMap((payment) => [
    ...words(`${METHOD_NAMES[payment.method]}, ${payment.payments} pembayaran`, columns),
    ...subRow("Bruto", formatRupiah(payment.grossRupiah), columns),
    ...(payment.method === "qris"
      ? [
          ...subRow("MDR", formatRupiah(-payment.mdrRupiah), columns),
          ...subRow("Neto", formatRupiah(payment.netRupiah), columns),
          ...subRow("Masuk rekening", settlesOn(payment.settlesOn), columns),
        ]
      : []),
  ]),
  ...sumRow(
    "Jumlah bruto",
    formatRupiah(sumOf(payments, ({ grossRupiah }) => grossRupiah)),
    columns,
  ),
  ...(stray.payments === 0
    ? []
    : row(
        `Di antaranya tanpa barang (${stray.payments})`,
        formatRupiah(stray.amountRupiah),
        columns,
      )),
];

export const settlesOn = (date: string | null): string =>
  date === null ? "syarat bank belum diatur" : formatDate(date);

const ENDS: Readonly<Record<DayReport["refundsDone"][number]["how"], string>> = {
  "paid-out": "dibayar",
  voucher: "voucher barang",
  unclaimed: "tidak diambil",
};

/** What became owed that day, what was settled, and units nobody saw come out. */
export const refundSection = (report: DayReport, columns: number): readonly PrintLine[] => {
  const { refundsOwed, refundsDone, unknown, outAfterRefundUnits } = report;
  return [
    ...heading("PENGEMBALIAN DAN YANG BELUM PASTI", columns),
    ...(refundsOwed.length + refundsDone.length + unknown.length === 0
      ? words("Tidak ada.", columns)
      : []),
    ...refundsOwed.flatMap(({ orderCode, amountRupiah, reason, dueDate }) => [
      ...row(`Harus kembali ${orderCode}`, formatRupiah(amountRupiah), columns),
      ...subWords(`${reasonWords(reason)}; paling lambat ${formatDate(dueDate)}`, columns),
    ]),
    ...refundsDone.flatMap(({ orderCode, amountRupiah, how, documentNumber }) => [
      ...row(`Selesai ${orderCode}`, formatRupiah(amountRupiah), columns),
      ...subWords(`${endWords(how)}${documentNumber ? `, ${documentNumber}` : ""}`, columns),
    ]),
    ...unknown.flatMap(({ orderCode, sku, slotId }) =>
      row(`Belum pasti ${orderCode}`, `${sku} slot ${slotId}`, columns),
    ),
    ...(outAfterRefundUnits === 0
      ? []
      : row("Keluar walau uang sudah dijanjikan", `${outAfterRefundUnits} unit`, columns)),
  ];
};

export const reasonWords = (reason: string): string => {
  const reasons: Readonly<Record<string, string>> = idStaff.refunds.reasons;
  return reasons[reason] ?? reason;
};

export const endWords = (how: DayReport["refundsDone"][number]["how"]): string => ENDS[how];
