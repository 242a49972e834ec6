import { formatDate } from "../../business-day.ts";
import type { DayReport } from "../../day/day-report.ts";
import { sumOf } from "../../day/rows.ts";
import { formatRupiah } from "../../money.ts";
import { endWords, METHOD_NAMES, reasonWords, settlesOn } from "./money-sections.ts";
import { figures, type SheetTable, words } from "./sheet-table.ts";

export const paymentTable = ({ payments, stray }: DayReport): SheetTable => ({
  title:
    stray.payments === 0
      ? "Pembayaran"
      : `Pembayaran (di antaranya tanpa barang: ${stray.payments}, ${formatRupiah(stray.amountRupiah)})`,
  columns: [
    words("Cara bayar", 20),
    figures("Banyak", 10),
    figures("Bruto", 17),
    figures("MDR", 15),
    figures("Neto", 17),
    words("Masuk rekening", 21),
  ],
  rows: payments.map((payment) => [
    METHOD_NAMES[payment.method],
    String(payment.payments),
    formatRupiah(payment.grossRupiah),
    formatRupiah(payment.mdrRupiah),
    formatRupiah(payment.netRupiah),
    payment.method === "qris" ? settlesOn(payment.settlesOn) : "",
  ]),
  total: [
    "Jumlah",
    String(sumOf(payments, ({ payments: many }) => many)),
    formatRupiah(sumOf(payments, ({ grossRupiah }) => grossRupiah)),
    formatRupiah(sumOf(payments, ({ mdrRupiah }) => mdrRupiah)),
    formatRupiah(sumOf(payments, ({ netRupiah }) => netRupiah)),
    "",
  ],
  empty: "Tidak ada pembayaran.",
});

/** What became owed, what ended, and what nobody saw come out. */
export const refundTable = (report: DayReport): SheetTable => ({
  title:
    report.outAfterRefundUnits === 0
      ? "Pengembalian dan yang belum pasti"
      : `Pengembalian dan yang belum pasti (keluar walau uang sudah dijanjikan: ${report.outAfterRefundUnits} unit)`,
  columns: [
    words("Keadaan", 20),
    words("Pesanan", 14),
    figures("Jumlah", 18),
    words("Keterangan", 48),
  ],
  rows: [
    ...report.refundsOwed.map(({ orderCode, amountRupiah, reason, dueDate }) => [
      "Harus kembali",
      orderCode,
      formatRupiah(amountRupiah),
      `${reasonWords(reason)}; paling lambat ${formatDate(dueDate)}`,
    ]),
    ...report.refundsDone.map(({ orderCode, amountRupiah, how, documentNumber }) => [
      "Selesai",
      orderCode,
      formatRupiah(amountRupiah),
      `${endWords(how)}${documentNumber ? `, ${documentNumber}` : ""}`,
    ]),
    ...report.unknown.map(({ orderCode, sku, slotId }) => [
      "Belum pasti",
      orderCode,
      "",
      `${sku}, slot ${slotId}`,
    ]),
  ],
  empty: "Tidak ada.",
});
