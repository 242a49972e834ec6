import type { DayReport } from "../../day/day-report.ts";
import { formatRupiah } from "../../money.ts";
import { figures, type SheetTable, words } from "./sheet-table.ts";
import { ruleWords } from "./split-section.ts";

export const splitTable = ({ split }: DayReport): SheetTable => ({
  title: "Pembagian hasil (barang yang diserahkan)",
  columns: [
    words("UPT", 14),
    words("Aturan", 20),
    figures("Omzet", 11),
    figures("HPP", 11),
    figures("MDR", 9),
    figures("Dasar bagi", 11),
    figures("Premi", 12),
    figures("Pengembangan", 15),
    figures("PNBP", 11),
  ],
  rows: split.map((part) => [
    part.upt,
    ruleWords(part).join(". "),
    formatRupiah(part.grossRupiah),
    formatRupiah(part.costRupiah),
    formatRupiah(part.mdrRupiah),
    formatRupiah(part.baseRupiah),
    share(part.premiRupiah, part.rule?.premiPercent),
    share(part.developmentRupiah, part.rule?.developmentPercent),
    share(part.stateRupiah, part.rule?.statePercent),
  ]),
  empty: "Belum ada barang yang diserahkan.",
});

const share = (amountRupiah: number, percent: number | undefined): string =>
  percent === undefined
    ? formatRupiah(amountRupiah)
    : `${formatRupiah(amountRupiah)} (${percent}%)`;
