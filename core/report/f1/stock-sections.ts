import type { DayReport, StockOfDay } from "../../day/day-report.ts";
import { groupBy, sortedBy, sumOf } from "../../day/rows.ts";
import type { PrintLine } from "../../receipt/print-document.ts";
import { heading, row, subWords, words } from "./rows.ts";

/** Product by product over all its slots; a slot that was counted or differs has a line of its own. */
export const stockSection = ({ stock }: DayReport, columns: number): readonly PrintLine[] => [
  ...heading("STOK (AWAL + ISI - JUAL - TARIK + SELISIH = AKHIR)", columns),
  ...(stock.length === 0 ? words("Mesin kosong.", columns) : []),
  ...sortedBy(
    groupBy(stock, ({ sku }) => sku),
    ([sku]) => sku,
  ).flatMap(([sku, rows]) => productLines(sku, rows, columns)),
  ...stock
    .filter(({ countedUnits, differenceUnits }) => countedUnits !== null || differenceUnits !== 0)
    .flatMap((slot) => slotLines(slot, columns)),
];

const productLines = (
  sku: string,
  rows: readonly StockOfDay[],
  columns: number,
): readonly PrintLine[] => {
  const start = sumOf(rows, ({ startUnits }) => startUnits);
  const loaded = sumOf(rows, ({ loadedUnits }) => loadedUnits);
  const sold = sumOf(rows, ({ soldUnits }) => soldUnits);
  const withdrawn = sumOf(rows, ({ withdrawnUnits }) => withdrawnUnits);
  const difference = sumOf(rows, ({ differenceUnits }) => differenceUnits);
  const end = sumOf(rows, ({ endUnits }) => endUnits);
  const moves = `${start} + ${loaded} - ${sold} - ${withdrawn}${signed(difference)} = ${end}`;
  const isSame = loaded + sold + withdrawn === 0 && difference === 0;
  return row(sku || "?", isSame ? `${end} tetap` : moves, columns);
};

const slotLines = (slot: StockOfDay, columns: number): readonly PrintLine[] => [
  ...row(
    `Slot ${slot.label} ${slot.sku}`,
    slot.countedUnits === null ? "tidak dihitung" : `dihitung ${slot.countedUnits}`,
    columns,
  ),
  ...(slot.differenceUnits === 0
    ? []
    : subWords(`SELISIH ${signed(slot.differenceUnits).trim()} unit`, columns)),
];

const signed = (units: number): string => {
  if (units === 0) return "";
  return units > 0 ? ` + ${units}` : ` - ${-units}`;
};

/** What buyers looked for in vain. */
export const wishSection = ({ wishes }: DayReport, columns: number): readonly PrintLine[] =>
  wishes.length === 0
    ? []
    : [
        ...heading("DICARI TETAPI HABIS", columns),
        ...wishes.flatMap(({ sku, name, times }) =>
          row(`${sku} ${name}`, `${times} kali`, columns),
        ),
      ];
