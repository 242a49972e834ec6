import { sumOf } from "../../day/rows.ts";
import { centred } from "../../receipt/layout.ts";
import type { PrintLine } from "../../receipt/print-document.ts";
import { textLines } from "../../receipt/text-line.ts";
import type { RestockVisit } from "../../restock/restock-visit.ts";
import { idDoor } from "../../text/id-door.ts";
import { heading, row } from "../f1/rows.ts";
import { figureRows, takenUnits } from "./line-section.ts";

const SIGNATURE_FEED = 3;

/** Both counts over all slots, and what goes home again. */
export const sumSection = (lines: RestockVisit["lines"], columns: number): readonly PrintLine[] => {
  const brought = sumOf(lines, ({ filled }) => filled.broughtUnits);
  const loaded = sumOf(lines, ({ filled }) => filled.loadedUnits);
  const taken = sumOf(lines, ({ withdrawn }) => takenUnits(withdrawn));
  const difference = sumOf(lines, (line) => line.countedUnits - line.bookUnits);
  return [
    ...heading(`JUMLAH ${lines.length} SLOT`, columns),
    ...figureRows([brought, loaded, taken, sumOf(lines, ({ leftUnits }) => leftUnits)], columns),
    ...row("Tidak dimuat, dibawa pulang", `${brought - loaded}`, columns),
    ...row("Ditarik, dibawa pulang", `${taken}`, columns),
    ...row("Selisih hitungan", `${difference}`, columns),
  ];
};

/** Who gives, who loads, who saw it: positions and room to sign, never a name. */
export const signSection = (visit: RestockVisit, columns: number): readonly PrintLine[] => {
  const loader = idDoor.positions[visit.ended?.by ?? visit.begunBy].name;
  return ["Yang menyerahkan, Gudang Lapas", `Yang memuat, ${loader}`, "Saksi"].flatMap((signer) => [
    ...textLines(centred(signer, columns)),
    { kind: "feed" as const, lines: SIGNATURE_FEED },
    ...textLines(centred("(....................)", columns)),
  ]);
};
