import type { ClosedDay } from "../../ports/day-ledger.ts";
import { centred } from "../../receipt/layout.ts";
import type { PrintLine } from "../../receipt/print-document.ts";
import { textLine, textLines } from "../../receipt/text-line.ts";
import { heading, words } from "./rows.ts";

/** Hexadecimal figures of a fingerprint on one line; fits the narrow paper. */
const FINGERPRINT_FIGURES = 32;
const SIGNATURE_FEED = 3;

/** The fingerprint in the chain of facts, and room to sign; no room while something does not add up. */
export const endSection = (
  { fact, fingerprint }: Pick<ClosedDay, "fact" | "fingerprint">,
  columns: number,
): readonly PrintLine[] => [
  ...words("Sidik laporan (SHA-256)", columns),
  ...(fingerprint.match(new RegExp(`.{1,${FINGERPRINT_FIGURES}}`, "g")) ?? []).map((part) =>
    textLine(part),
  ),
  ...(fact.report.problems.length === 0 ? signatures(fact.closedBy, columns) : unfinished(columns)),
];

const signatures = (closedBy: string, columns: number): readonly PrintLine[] =>
  [closedBy, "Mengetahui, Kasi Pengelolaan Hasil Kerja"].flatMap((position) => [
    ...textLines(centred(position, columns)),
    { kind: "feed", lines: SIGNATURE_FEED },
    ...textLines(centred("(....................)", columns)),
  ]);

const unfinished = (columns: number): readonly PrintLine[] => [
  ...heading("BELUM SELESAI: JANGAN DITANDATANGANI", columns),
  ...words("Ada angka yang tidak cocok. Lihat bagian TIDAK COCOK di atas.", columns),
];
