import type { DayReport } from "../../day/day-report.ts";
import { groupBy, sortedBy, sumOf } from "../../day/rows.ts";
import { formatRupiah } from "../../money.ts";
import type { PrintLine } from "../../receipt/print-document.ts";
import { heading, row, subRow, sumRow, words } from "./rows.ts";

type ProductOfDay = DayReport["products"][number];

export const productSection = ({ products }: DayReport, columns: number): readonly PrintLine[] => [
  ...heading("PENJUALAN PER BARANG", columns),
  ...(products.length === 0 ? words("Tidak ada penjualan.", columns) : []),
  ...products.flatMap(({ sku, name, units, amountRupiah }) => [
    ...words(`${sku} ${name}`, columns),
    ...subRow(`${units} unit`, formatRupiah(amountRupiah), columns),
  ]),
  ...sumRow(
    `Jumlah ${sumOf(products, ({ units }) => units)} unit`,
    formatRupiah(sumOf(products, ({ amountRupiah }) => amountRupiah)),
    columns,
  ),
];

/** The same goods by the workshop that made them and by its unit (UPT). */
export const recapSections = (
  { products }: DayReport,
  columns: number,
): readonly (readonly PrintLine[])[] =>
  products.length === 0
    ? []
    : [
        recap("PER BENGKEL", products, ({ workshop }) => workshop, columns),
        recap("PER UPT", products, ({ upt }) => upt, columns),
      ];

const recap = (
  title: string,
  products: readonly ProductOfDay[],
  keyOf: (product: ProductOfDay) => string,
  columns: number,
): readonly PrintLine[] => [
  ...heading(title, columns),
  ...recapOf(products, keyOf).flatMap(({ name, units, amountRupiah }) =>
    row(`${name} (${units})`, formatRupiah(amountRupiah), columns),
  ),
];

export const recapOf = (
  products: readonly ProductOfDay[],
  keyOf: (product: ProductOfDay) => string,
) =>
  sortedBy(groupBy(products, keyOf), ([name]) => name).map(([name, rows]) => ({
    name,
    units: sumOf(rows, ({ units }) => units),
    amountRupiah: sumOf(rows, ({ amountRupiah }) => amountRupiah),
  }));
