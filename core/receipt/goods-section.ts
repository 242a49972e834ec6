import { formatDate } from "../business-day.ts";
import { formatRupiah } from "../money.ts";
import { indented, twoColumns, wrapWords } from "./layout.ts";
import type { PaidSale } from "./paid-sale.ts";
import type { PrintLine } from "./print-document.ts";
import { amountOf, type ReceiptLine } from "./receipt-lines.ts";
import { textLines } from "./text-line.ts";

interface GoodsInput {
  readonly sale: PaidSale;
  readonly goods: readonly ReceiptLine[];
  readonly columns: number;
}

/** What was bought: code and name, quantity and amount, best-before, and what did not come out. */
export const goodsSection = ({ sale, goods, columns }: GoodsInput): readonly PrintLine[] => {
  const isAllDelivered = goods.every((line) => line.delivered === line.units);
  return goods.flatMap((line) => [
    ...textLines(wrapWords(titleOf(line), columns)),
    ...textLines(englishName(sale, line, columns)),
    ...textLines(amountRow(line, columns)),
    ...line.bestBefore.flatMap((date) =>
      textLines(indented(`Baik sebelum ${formatDate(date)}`, columns)),
    ),
    ...(isAllDelivered ? [] : textLines(indented(`> ${deliveryOf(line)}`, columns))),
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

const deliveryOf = (line: ReceiptLine): string =>
  [
    { word: "keluar", units: line.delivered },
    { word: "TIDAK keluar", units: line.notDelivered },
    { word: "belum pasti keluar", units: line.inDoubt },
    { word: "belum keluar", units: line.waiting },
  ]
    .filter(({ units }) => units > 0)
    .map(({ word, units }) => `${units} ${word}`)
    .join(", ");
