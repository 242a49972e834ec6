import { businessDateAt, formatDate, formatTime } from "../../business-day.ts";
import type { DayProblem } from "../../day/day-problem.ts";
import type { DayReport } from "../../day/day-report.ts";
import { formatRupiah } from "../../money.ts";
import { centred, rule } from "../../receipt/layout.ts";
import type { PrintLine } from "../../receipt/print-document.ts";
import { textLine, textLines } from "../../receipt/text-line.ts";
import { idDay } from "../../text/id-day.ts";
import type { F1Input } from "./f1-input.ts";
import { heading, row, subWords } from "./rows.ts";

/** Whose books, of which day, under which number, who closed them and when this paper was printed. */
export const headSection = ({ closed, columns, isCopy, printedAtMs }: F1Input) => {
  const { report, reportNumber, closedBy } = closed.fact;
  const { letterhead, receipts, fromMs, untilMs } = report;
  const first = receipts[0]?.receiptNumber;
  const last = receipts.at(-1)?.receiptNumber;
  return [
    ...textLines(centred(letterhead.sellerName.toUpperCase(), columns), { bold: true }),
    ...textLines(centred(letterhead.machineName, columns)),
    ...textLines(centred(letterhead.place, columns)),
    textLine(rule(columns)),
    ...textLines(centred("LAPORAN PENJUALAN HARIAN (F1)", columns), { bold: true }),
    ...(isCopy
      ? textLines(centred("SALINAN", Math.floor(columns / 2)), { bold: true, wide: true })
      : []),
    ...row("Nomor", reportNumber, columns),
    ...row("Tanggal buku", formatDate(report.date), columns),
    ...row("Mesin", report.machineCode, columns),
    ...(fromMs === null ? [] : row("Catatan dari", dateAndTime(fromMs), columns)),
    ...(untilMs === null ? [] : row("Catatan sampai", dateAndTime(untilMs), columns)),
    ...row("Ditutup", dateAndTime(closed.closedAtMs), columns),
    ...row("Petugas", closedBy, columns),
    ...row("Jumlah struk", String(receipts.length), columns),
    ...(first && last
      ? [...row("Struk pertama", first, columns), ...row("Struk terakhir", last, columns)]
      : []),
    ...row("Dicetak", dateAndTime(printedAtMs), columns),
  ];
};

/** Does it all add up? Where it does not: what differs, and where to look. */
export const statusSection = ({ problems }: DayReport, columns: number): readonly PrintLine[] => {
  const status = problems.length === 0 ? idDay.matches : idDay.differs;
  return [
    ...textLines(centred(status, Math.floor(columns / 2)), { bold: true, wide: true }),
    ...(problems.length === 0
      ? textLines(centred("barang = pembayaran = stok = kasus terbuka", columns))
      : problems.flatMap((problem) => problemLines(problem, columns))),
  ];
};

const problemLines = (problem: DayProblem, columns: number): readonly PrintLine[] => {
  const { kind, where } = problem;
  const { expected, found } = problemFigures(problem);
  return [
    ...heading(`! ${idDay.problems[kind]}`, columns),
    ...(kind === "tables-unsound" ? [] : subWords(idDay.both(expected, found), columns)),
    ...(where.length === 0 ? [] : subWords(idDay.where(where.join(", ")), columns)),
  ];
};

const COUNTED: readonly DayProblem["kind"][] = [
  "products-stock",
  "stock-tables",
  "receipt-numbers",
];

/** Rupiah, or a number of things, as the kind of problem has it. */
export const problemFigures = ({ kind, expected, found }: DayProblem) => {
  const show = COUNTED.includes(kind) ? String : formatRupiah;
  return { expected: show(expected), found: show(found) };
};

const dateAndTime = (epochMs: number): string =>
  `${formatDate(businessDateAt(epochMs))} ${formatTime(epochMs)}`;
