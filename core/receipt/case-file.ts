import { businessDateAt, formatDate, formatTime } from "../business-day.ts";
import type { MachineSettings } from "../catalogue/catalogue-snapshot.ts";
import { formatRupiah } from "../money.ts";
import { type DatedFact, foldSale } from "../sale/fold-sale.ts";
import type { Sale } from "../sale/sale.ts";
import { foldToAscii } from "./ascii.ts";
import { caseEntryOf } from "./case-entries.ts";
import { clockTime } from "./case-time.ts";
import { centred, indented, rule, twoColumns, wrapWords } from "./layout.ts";
import type { PrintDocument, PrintLine } from "./print-document.ts";
import { textLine, textLines } from "./text-line.ts";

export interface CaseFileInput {
  /** Every fact of one sale, in the order of the journal. */
  readonly facts: readonly DatedFact[];
  readonly settings: MachineSettings;
  readonly columns: number;
  readonly printedAtMs: number;
}

/**
 * The court file of a sale on paper: what was ordered, the QR text shown, the acquirer's answers,
 * commands, device frames with their times, outcomes, refunds, each as its fact tells it and in the
 * order of the journal. No code a buyer could use stands on it; the QR is text, so nobody pays it.
 */
export const saleToCaseFile = (input: CaseFileInput): PrintDocument => {
  const { facts, columns, printedAtMs } = input;
  return {
    jobTag: `C${(Math.floor(printedAtMs / 1000) % 36 ** 3).toString(36).toUpperCase().padStart(3, "0")}`,
    lines: [
      ...caseHead(input),
      ...facts.flatMap((dated, index) => [
        ...dayLine(dated, facts[index - 1], columns),
        ...entryLines(dated, columns),
      ]),
      textLine(rule(columns)),
      ...textLines(centred(`${facts.length} catatan, urut jurnal`, columns)),
    ],
  };
};

const caseHead = (input: CaseFileInput): readonly PrintLine[] => {
  const { facts, settings, columns, printedAtMs } = input;
  const sale = foldSale(facts);
  const row = (label: string, value: string) => textLines(twoColumns(label, value, columns));
  return [
    ...textLines(centred(settings.sellerName.toUpperCase(), columns), { bold: true }),
    ...textLines(centred(settings.machineName, columns)),
    ...textLines(centred("BERKAS TRANSAKSI", columns), { bold: true }),
    textLine(rule(columns)),
    ...(sale ? saleRows(sale, row) : row("Pesanan", "tidak ada dalam jurnal ini")),
    ...row("Dicetak", `${formatDate(businessDateAt(printedAtMs))} ${formatTime(printedAtMs)}`),
  ];
};

const saleRows = (sale: Sale, row: (label: string, value: string) => readonly PrintLine[]) => [
  ...row("Kode Pesanan", sale.orderCode),
  ...row("ID", sale.saleId),
  ...(sale.receiptNumber === null ? [] : row("No. Struk", sale.receiptNumber)),
  ...row("Total", formatRupiah(sale.totalRupiah)),
  ...row("Keadaan", sale.closed ? "selesai di mesin" : "masih terbuka"),
];

/** A line where the books' day changes, and one at the start. */
const dayLine = (dated: DatedFact, before: DatedFact | undefined, columns: number) =>
  before?.businessDate === dated.businessDate
    ? []
    : [textLine(rule(columns)), ...textLines(centred(formatDate(dated.businessDate), columns))];

const entryLines = ({ fact, atMs }: DatedFact, columns: number): readonly PrintLine[] => {
  const { title, details, exact = "" } = caseEntryOf(fact);
  return [
    ...textLines(wrapWords(`${clockTime(atMs)} ${title}`, columns), { bold: true }),
    ...details.flatMap((detail) => textLines(indented(detail, columns))),
    ...textLines(cut(foldToAscii(exact), columns - 2).map((part) => `  ${part}`)),
  ];
};

const cut = (text: string, width: number): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / width) }, (_, index) =>
    text.slice(index * width, (index + 1) * width),
  );
