import { formatTime } from "../../business-day.ts";
import type { DayReport, ReceiptOfDay } from "../../day/day-report.ts";
import { sumOf } from "../../day/rows.ts";
import { formatRupiah } from "../../money.ts";
import { recapOf } from "./sales-sections.ts";
import { figures, type SheetTable, words } from "./sheet-table.ts";

const STATES: Readonly<Record<ReceiptOfDay["state"], string>> = {
  out: "keluar",
  open: "belum selesai",
  "refund-owed": "pengembalian tertunda",
  refunded: "sudah dikembalikan",
  stray: "uang tanpa barang",
};

/** Receipt by receipt, in the order of their numbers. */
export const receiptTable = ({ receipts }: DayReport): SheetTable => ({
  title: "Rincian struk",
  columns: [
    words("Jam", 7),
    words("No. Struk", 16),
    words("Pesanan", 8),
    words("Barang", 20),
    figures("QRIS", 11),
    figures("Voucher", 10),
    words("Ref. bayar", 14),
    words("Status", 14),
  ],
  rows: receipts.map((receipt) => [
    formatTime(receipt.atMs).replace(" WIB", ""),
    receipt.receiptNumber,
    receipt.orderCode,
    receipt.items.map(({ sku, units }) => `${sku} x ${units}`).join(", "),
    formatRupiah(receipt.qrisRupiah),
    formatRupiah(receipt.voucherRupiah),
    receipt.reference ?? "",
    STATES[receipt.state],
  ]),
  total: [
    "",
    "Jumlah",
    "",
    "",
    formatRupiah(sumOf(receipts, ({ qrisRupiah }) => qrisRupiah)),
    formatRupiah(sumOf(receipts, ({ voucherRupiah }) => voucherRupiah)),
    "",
    "",
  ],
  empty: "Tidak ada struk.",
});

export const productTable = ({ products }: DayReport): SheetTable => ({
  title: "Penjualan per barang",
  columns: [
    words("Kode", 10),
    words("Nama barang", 32),
    words("Bengkel", 16),
    words("UPT", 22),
    figures("Unit", 7),
    figures("Jumlah", 13),
  ],
  rows: products.map(({ sku, name, workshop, upt, units, amountRupiah }) => [
    sku,
    name,
    workshop,
    upt,
    String(units),
    formatRupiah(amountRupiah),
  ]),
  total: [
    "Jumlah",
    "",
    "",
    "",
    String(sumOf(products, ({ units }) => units)),
    formatRupiah(sumOf(products, ({ amountRupiah }) => amountRupiah)),
  ],
  empty: "Tidak ada penjualan.",
});

export const recapTable = (
  title: string,
  label: string,
  { products }: DayReport,
  keyOf: (product: DayReport["products"][number]) => string,
): SheetTable => ({
  title,
  columns: [words(label, 60), figures("Unit", 15), figures("Jumlah", 25)],
  rows: recapOf(products, keyOf).map(({ name, units, amountRupiah }) => [
    name,
    String(units),
    formatRupiah(amountRupiah),
  ]),
  empty: "Tidak ada penjualan.",
});
