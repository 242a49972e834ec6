import { businessDateAt, formatDate, formatTime } from "../business-day.ts";
import type { MachineSettings } from "../catalogue/catalogue-snapshot.ts";
import { centred, rule, twoColumns } from "./layout.ts";
import type { PaidSale } from "./paid-sale.ts";
import type { PrintLine } from "./print-document.ts";
import { textLine, textLines } from "./text-line.ts";

interface HeadInput {
  readonly sale: PaidSale;
  readonly settings: MachineSettings;
  readonly columns: number;
  readonly isCopy: boolean;
  readonly printedAtMs: number;
}

/** Who sells, where, under which number and when. */
export const headSection = (input: HeadInput): readonly PrintLine[] => {
  const { sale, settings, columns, isCopy, printedAtMs } = input;
  const row = (label: string, value: string) => textLines(twoColumns(label, value, columns));
  return [
    ...textLines(centred(settings.sellerName.toUpperCase(), columns), { bold: true }),
    ...textLines(centred(settings.machineName, columns)),
    ...textLines(centred(settings.place, columns)),
    textLine(rule(columns)),
    ...(isCopy ? copyMark(columns, printedAtMs) : []),
    ...row("No. Struk", sale.receiptNumber),
    ...row("Tanggal", dateAndTime(sale.paidAtMs ?? printedAtMs)),
    ...row("Kode Pesanan", sale.orderCode),
  ];
};

const copyMark = (columns: number, printedAtMs: number): readonly PrintLine[] => [
  ...textLines(centred("SALINAN", Math.floor(columns / 2)), { bold: true, wide: true }),
  ...textLines(centred(`Dicetak ulang ${dateAndTime(printedAtMs)}`, columns)),
  textLine(rule(columns)),
];

const dateAndTime = (epochMs: number): string =>
  `${formatDate(businessDateAt(epochMs))} ${formatTime(epochMs)}`;
