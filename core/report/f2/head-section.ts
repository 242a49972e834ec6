import { businessDateAt, formatDate, formatTime } from "../../business-day.ts";
import { centred, rule } from "../../receipt/layout.ts";
import type { PrintLine } from "../../receipt/print-document.ts";
import { textLine, textLines } from "../../receipt/text-line.ts";
import { idDoor } from "../../text/id-door.ts";
import { row } from "../f1/rows.ts";
import type { F2Input } from "./f2-input.ts";

/** Which visit to which machine, under which number, by which position. */
export const headSection = (input: F2Input): readonly PrintLine[] => {
  const { visit, letterhead, columns, isCopy, printedAtMs } = input;
  const { ended } = visit;
  return [
    ...textLines(centred(letterhead.sellerName.toUpperCase(), columns), { bold: true }),
    ...textLines(centred(letterhead.machineName, columns)),
    ...textLines(centred(letterhead.place, columns)),
    textLine(rule(columns)),
    ...textLines(centred("BERITA ACARA ISI ULANG (F2)", columns), { bold: true }),
    ...(isCopy
      ? textLines(centred("SALINAN", Math.floor(columns / 2)), { bold: true, wide: true })
      : []),
    ...row("Nomor", ended?.slip?.number ?? "-", columns),
    ...row("Mulai", dateAndTime(visit.begunAtMs), columns),
    ...(ended ? row("Selesai", dateAndTime(ended.atMs), columns) : []),
    ...row("Yang memuat", idDoor.positions[ended?.by ?? visit.begunBy].name, columns),
    ...row("Dicetak", dateAndTime(printedAtMs), columns),
  ];
};

const dateAndTime = (epochMs: number): string =>
  `${formatDate(businessDateAt(epochMs))} ${formatTime(epochMs)}`;
