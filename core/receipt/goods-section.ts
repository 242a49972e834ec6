import { formatDate } from "../business-day.ts";
import { formatRupiah } from "../money.ts";
import { codeLines } from "./code-lines.ts";
import { indented, twoColumns, wrapWords } from "./layout.ts";
import type { PaidSale } from "./paid-sale.ts";
import type { PrintLine } from "./print-document.ts";
import { amountOf, type ReceiptLine, settledUnits } from "./receipt-lines.ts";
import { textLines } from "./text-line.ts";

interface GoodsInput {
  readonly sale: PaidSale;
  readonly goods: readonly ReceiptLine[];
  readonly columns: number;
  /** Where codes are taken. */
  readonly lapas: string;
}

/** What was bought: name, quantity and amount, best-before or code, and what did not come out. */
export const goodsSection = (input: GoodsInput): readonly PrintLine[] => {
  const { sale, goods, columns, lapas } = input;
  const isAllSettled = goods.every((line) => settledUnits(line) === line.units);
  return goods.flatMap((line) => [
    ...textLines(wrapWords(titleOf(line), columns)),
    ...textLines(englishName(sale, line, columns)),
    ...textLines(amountRow(line, columns)),
    ...line.bestBefore.flatMap((date) =>
      textLines(indented(`Baik sebelum ${formatDate(date)}`, columns)),
    ),
    ...line.editions.flatMap(({ number, pieces }) =>
      textLines(indented(`Edisi terbatas, nomor ${number} dari ${pieces}`, columns)),
    ),
    ...codeLines(line, lapas, columns),
    ...(isAllSettled ? [] : textLines(indented(outcomeOf(line), columns))),
  ]);
};

const titleOf = ({ sku, name, variantId }: ReceiptLine): string =>
  `${sku} ${name.id}${variantId ? ` (${variantId.toUpperCase()})` : ""}`;

const englishName = (sale: PaidSale, { name }: ReceiptLine, columns: number): readonly string[] =>
  sale.language === "en" && name.en !== name.id ? indented(name.en, columns) : [];

const amountRow = (line: ReceiptLine, columns: number): readonly string[] =>
  twoColumns(
    `${line.units} x ${formatRupiah(line.unitPriceRupiah)}`,
    formatRupiah(amountOf(line)),
    columns - 2,
  ).map((row) => `  ${row}`);

/** Empty for codes that were all given: they stand above. */
const outcomeOf = (line: ReceiptLine): string => {
  const isCoded = line.fulfilment !== "machine";
  if (isCoded && settledUnits(line) === line.units) return "";
  const parts = [
    { word: isCoded ? "dengan kode" : "keluar", units: settledUnits(line) },
    { word: isCoded ? "TIDAK dilayani" : "TIDAK keluar", units: line.notDelivered },
    { word: "belum pasti keluar", units: line.inDoubt },
    { word: isCoded ? "belum dilayani" : "belum keluar", units: line.waiting },
  ];
  return `> ${parts
    .filter(({ units }) => units > 0)
    .map(({ word, units }) => `${units} ${word}`)
    .join(", ")}`;
};
