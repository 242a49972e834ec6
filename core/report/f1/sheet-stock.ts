import type { DayReport } from "../../day/day-report.ts";
import { figures, type SheetTable, words } from "./sheet-table.ts";

/** Slot by slot. */
export const stockTable = ({ stock }: DayReport): SheetTable => ({
  title: "Stok (awal + isi - terjual - ditarik + selisih = akhir)",
  columns: [
    words("Slot", 10),
    words("Kode", 20),
    figures("Awal", 9),
    figures("Isi", 9),
    figures("Terjual", 10),
    figures("Ditarik", 10),
    figures("Selisih", 10),
    figures("Akhir", 9),
    figures("Hitung fisik", 13),
  ],
  rows: stock.map((slot) => [
    slot.label,
    slot.variantId === null ? slot.sku : `${slot.sku} ${slot.variantId}`,
    String(slot.startUnits),
    String(slot.loadedUnits),
    String(slot.soldUnits),
    String(slot.withdrawnUnits),
    String(slot.differenceUnits),
    String(slot.endUnits),
    slot.countedUnits === null ? "" : String(slot.countedUnits),
  ]),
  empty: "Mesin kosong.",
});

export const wishTable = ({ wishes }: DayReport): SheetTable => ({
  title: "Dicari tetapi habis",
  columns: [words("Kode", 20), words("Nama barang", 60), figures("Kali", 20)],
  rows: wishes.map(({ sku, name, times }) => [sku, name, String(times)]),
  empty: "Tidak ada.",
});
