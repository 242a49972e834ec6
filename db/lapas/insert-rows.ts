import type { Query } from "./database.ts";

/** A column of a derived table: its SQL type, and what a row of ours says there. */
export interface Column<Row> {
  readonly name: string;
  readonly type: "text" | "integer" | "bigint" | "boolean";
  readonly of: (row: Row) => string | number | boolean | null;
}

/**
 * One statement for all rows, whatever their number: an array a column. `ifKnown`: what becomes of a
 * row whose key is there already.
 */
export const insertRows = async <Row>(
  query: Query,
  table: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  ifKnown: "fail" | "keep" = "fail",
): Promise<void> => {
  if (rows.length === 0) return;
  const names = columns.map(({ name }) => name).join(", ");
  const arrays = columns.map(({ type }, index) => `$${index + 1}::${type}[]`).join(", ");
  await query(
    `insert into ${table} (${names}) select * from unnest(${arrays})
     ${ifKnown === "keep" ? "on conflict do nothing" : ""}`,
    columns.map(({ of }) => rows.map(of)),
  );
};
