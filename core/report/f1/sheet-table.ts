/** A table as page and PDF draw it. */
export interface SheetTable {
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  /** As many cells a row as there are columns. */
  readonly rows: readonly (readonly string[])[];
  /** The last line, in bold; left out where there is nothing to add up. */
  readonly total?: readonly string[];
  /** Said instead of rows when there are none. */
  readonly empty: string;
}

export interface SheetColumn {
  readonly label: string;
  readonly align: "left" | "right";
  /** Part of the width, against the other columns. */
  readonly width: number;
}

export const words = (label: string, width: number): SheetColumn => ({
  label,
  align: "left",
  width,
});

export const figures = (label: string, width: number): SheetColumn => ({
  label,
  align: "right",
  width,
});
