import { businessDateAt, formatDate, formatTime } from "../../business-day.ts";
import type { DayReport } from "../../day/day-report.ts";
import type { ClosedDay } from "../../ports/day-ledger.ts";
import { idDay } from "../../text/id-day.ts";
import { problemFigures } from "./head-section.ts";
import { balanceTable, countersTable, endedTable } from "./sheet-accounts.ts";
import { paymentTable, refundTable } from "./sheet-money.ts";
import { productTable, recapTable, receiptTable } from "./sheet-sales.ts";
import { splitTable } from "./sheet-split.ts";
import { stockTable, wishTable } from "./sheet-stock.ts";
import type { SheetTable } from "./sheet-table.ts";

/** F1 for a sheet of A4: the same figures as on the receipt printer, as tables, for page and PDF. */
export interface F1Sheet {
  readonly title: string;
  readonly reportNumber: string;
  readonly letterhead: readonly string[];
  readonly head: readonly (readonly [label: string, value: string])[];
  /** COCOK, or what differs and where to look. */
  readonly matches: boolean;
  readonly problems: readonly string[];
  readonly tables: readonly SheetTable[];
  readonly fingerprint: string;
  /** Positions that sign; none while something does not add up. */
  readonly signatures: readonly string[];
}

export const f1Sheet = (
  closed: Pick<ClosedDay, "fact" | "closedAtMs" | "fingerprint">,
): F1Sheet => {
  const { report, reportNumber, closedBy } = closed.fact;
  const { letterhead, receipts } = report;
  const matches = report.problems.length === 0;
  return {
    title: "Laporan Penjualan Harian (F1)",
    reportNumber,
    letterhead: [letterhead.sellerName, letterhead.machineName, letterhead.place],
    head: [
      ["Tanggal buku", formatDate(report.date)],
      ["Mesin", report.machineCode],
      ["Ditutup", dateAndTime(closed.closedAtMs)],
      ["Petugas", closedBy],
      ["Jumlah struk", String(receipts.length)],
      ["Struk", receiptRange(report)],
    ],
    matches,
    problems: report.problems.map((problem) => {
      const { expected, found } = problemFigures(problem);
      const where = problem.where.length > 0 ? `. ${idDay.where(problem.where.join(", "))}` : "";
      return `${idDay.problems[problem.kind]}. ${idDay.both(expected, found)}${where}`;
    }),
    tables: [
      receiptTable(report),
      productTable(report),
      recapTable("Per bengkel", "Bengkel", report, ({ workshop }) => workshop),
      recapTable("Per UPT", "UPT", report, ({ upt }) => upt),
      paymentTable(report),
      refundTable(report),
      balanceTable(report),
      endedTable(report),
      stockTable(report),
      wishTable(report),
      splitTable(report),
      countersTable(report),
    ],
    fingerprint: closed.fingerprint,
    signatures: matches ? [closedBy, "Mengetahui, Kasi Pengelolaan Hasil Kerja"] : [],
  };
};

const receiptRange = ({ receipts }: DayReport): string => {
  const first = receipts[0]?.receiptNumber;
  return first ? `${first} s.d. ${receipts.at(-1)?.receiptNumber}` : "tidak ada";
};

const dateAndTime = (epochMs: number): string =>
  `${formatDate(businessDateAt(epochMs))} ${formatTime(epochMs)}`;
