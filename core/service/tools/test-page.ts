import { businessDateAt, formatDate, formatTime } from "../../business-day.ts";
import type { PrintDocument } from "../../receipt/print-document.ts";
import { textLine } from "../../receipt/text-line.ts";

/** A page that shows every letter, both edges, both sizes, a QR code and the cut. It sells nothing. */
export const testPage = ({
  machineCode,
  columns,
  nowMs,
}: {
  readonly machineCode: string;
  readonly columns: number;
  readonly nowMs: number;
}): PrintDocument => ({
  jobTag: JOB_TAG,
  lines: [
    textLine("UJI CETAK", { bold: true, wide: true }),
    textLine(`Mesin ${machineCode}`),
    textLine(`${formatDate(businessDateAt(nowMs))} ${formatTime(nowMs)}`),
    textLine(ruler(columns)),
    textLine("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    textLine("abcdefghijklmnopqrstuvwxyz"),
    textLine("0123456789 Rp .,:;-+/()#%&*"),
    textLine("Tebal", { bold: true }),
    textLine("Besar", { wide: true }),
    { kind: "qr", data: `UJI-${machineCode}` },
    textLine(ruler(columns)),
    textLine("Bukan struk penjualan"),
    { kind: "feed", lines: 2 },
  ],
});

const JOB_TAG = "TEST";

/** Both edges of the paper are right when its first and last sign can be read. */
const ruler = (columns: number): string => `|${"-".repeat(columns - 2)}|`;
