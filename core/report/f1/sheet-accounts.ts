import { listedCounters } from "../../day/day-counters.ts";
import type { DayReport } from "../../day/day-report.ts";
import { formatRupiah } from "../../money.ts";
import { idDay } from "../../text/id-day.ts";
import { figures, type SheetTable, words } from "./sheet-table.ts";

export const balanceTable = ({ balances }: DayReport): SheetTable => ({
  title: "Uang yang belum selesai (awal + baru - selesai = akhir)",
  columns: [
    words("Keadaan", 32),
    figures("Awal", 17),
    figures("Baru", 17),
    figures("Selesai", 17),
    figures("Akhir", 17),
  ],
  rows: balances.map((row) => [
    idDay.buckets[row.bucket],
    formatRupiah(row.openingRupiah),
    formatRupiah(row.newRupiah),
    formatRupiah(row.settledRupiah),
    formatRupiah(row.closingRupiah),
  ]),
  empty: "",
});

export const endedTable = ({ ended }: DayReport): SheetTable => ({
  title: "Uang yang selesai",
  columns: [words("Cara", 70), figures("Jumlah", 30)],
  rows: [
    [`Barang diserahkan (${ended.deliveredUnits} unit)`, formatRupiah(ended.deliveredRupiah)],
    ["Dibayar kembali", formatRupiah(ended.refundedRupiah)],
    ["Menjadi voucher barang", formatRupiah(ended.voucherIssuedRupiah)],
    ["Tidak diambil pembeli", formatRupiah(ended.unclaimedRupiah)],
  ],
  empty: "",
});

export const countersTable = ({ counters }: DayReport): SheetTable => ({
  title: "Penghitung",
  columns: [
    words("Penghitung", 32),
    figures("Hari ini", 12),
    figures("Rupiah", 22),
    figures("Seumur mesin", 12),
    figures("Rupiah", 22),
  ],
  rows: listedCounters(counters.lifetime).map((name) => {
    const { interval, lifetime } = counters;
    return [
      idDay.counters[name],
      String(interval[name].times),
      formatRupiah(interval[name].amountRupiah),
      String(lifetime[name].times),
      formatRupiah(lifetime[name].amountRupiah),
    ];
  }),
  empty: "",
});
