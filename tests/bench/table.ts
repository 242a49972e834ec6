import type { Aim, Figure } from "./figure.ts";

/** The figures as columns of text, and below them why an aim was missed. */
export const toTable = (figures: readonly Figure[]): string => {
  const rows = [HEAD, ...figures.map(toRow)];
  const widths = HEAD.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const missed = figures.flatMap((figure) =>
    figure.why === null ? [] : [`${figure.name} (${figure.referenceName}): ${figure.why}`],
  );
  return [...lines, ...(missed.length > 0 ? ["", "Missed:", ...missed] : [])].join("\n");
};

const HEAD = ["figure", "ours", "reference", "unit", "ratio", "aim", "", "measured beside"];

const toRow = (figure: Figure): readonly string[] => [
  figure.name,
  figure.ours === null ? "not measured" : String(figure.ours),
  figure.reference === null ? "" : String(figure.reference),
  figure.unit,
  figure.ratio === null ? "" : `${figure.ratio.toPrecision(3)}×`,
  figure.aim === null ? "" : toText(figure.aim),
  figure.met === null ? "" : figure.met ? "met" : "MISSED",
  figure.referenceName,
];

const toText = ({ of, is, value }: Aim): string =>
  `${is === "at-most" ? "≤" : "≥"} ${value}${of === "ratio" ? "×" : ""}`;
