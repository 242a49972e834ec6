import { formatDate } from "../../business-day.ts";
import type { PrintLine } from "../../receipt/print-document.ts";
import { textLine } from "../../receipt/text-line.ts";
import type { SlipLine } from "../../restock/visit-facts.ts";
import { idTill } from "../../text/id-till.ts";
import { idRestock } from "../../text/restock/id-restock.ts";
import { heading, row, subRow, subWords, words } from "../f1/rows.ts";

/** One slot: what it is, its dates, both counts, and what needs an explanation. */
export const lineSection = (
  line: SlipLine,
  place: number,
  columns: number,
): readonly PrintLine[] => {
  const { slotKind, label, sku, variantId, name, filled, formerSku } = line;
  const { batchNumber, producedOn, bestBefore, editionNumber } = filled;
  const code = variantId === null ? sku : `${sku} ${variantId}`;
  return [
    ...heading(`${place}. ${idTill.delivery.place[slotKind](label)}  ${code}`, columns),
    ...words(name, columns),
    ...(formerSku === null ? [] : subWords(`Menggantikan ${formerSku}`, columns)),
    ...(editionNumber === null ? [] : subRow("Nomor karya", `${editionNumber}`, columns)),
    ...(batchNumber === null ? [] : subRow("No. batch", batchNumber, columns)),
    ...(producedOn === null ? [] : subRow("Tgl produksi", formatDate(producedOn), columns)),
    ...(bestBefore === null ? [] : subRow("Kedaluwarsa", formatDate(bestBefore), columns)),
    ...figures(line, columns),
    ...remarks(line, columns),
  ];
};

const FIGURES = ["Dibawa", "Dimuat", "Ditarik", "Sisa"] as const;

/** Heads above their figures, right-aligned in four equal columns. */
export const figureRows = (values: readonly number[], columns: number): readonly PrintLine[] => {
  const width = Math.floor(columns / FIGURES.length);
  const lineOf = (cells: readonly string[]) => cells.map((cell) => cell.padStart(width)).join("");
  return [textLine(lineOf(FIGURES)), textLine(lineOf(values.map(String)), { bold: true })];
};

const figures = ({ filled, withdrawn, leftUnits }: SlipLine, columns: number) =>
  figureRows([filled.broughtUnits, filled.loadedUnits, takenUnits(withdrawn), leftUnits], columns);

const remarks = (line: SlipLine, columns: number): readonly PrintLine[] => {
  const { withdrawn, bookUnits, countedUnits, differenceReason } = line;
  return [
    ...withdrawn.flatMap(({ units, reason }) =>
      row(`Ditarik: ${idRestock.withdrawalReasons[reason]}`, `${units}`, columns),
    ),
    ...(countedUnits === bookUnits
      ? []
      : [
          ...row(
            `Tercatat ${bookUnits}, dihitung ${countedUnits}`,
            signed(countedUnits - bookUnits),
            columns,
          ),
          ...subWords(
            `Selisih: ${differenceReason ? idRestock.differenceReasons[differenceReason] : "-"}`,
            columns,
          ),
        ]),
  ];
};

export const takenUnits = (withdrawn: SlipLine["withdrawn"]): number =>
  withdrawn.reduce((sum, { units }) => sum + units, 0);

const signed = (units: number): string => (units > 0 ? `+${units}` : `${units}`);
