import { formatDate } from "../../business-day.ts";
import type { DayReport, SplitOfDay } from "../../day/day-report.ts";
import { formatRupiah } from "../../money.ts";
import type { PrintLine } from "../../receipt/print-document.ts";
import { heading, subRow, subWords, words } from "./rows.ts";

/** Goods handed out that day, divided by the rule of their sale; a rule and a unit (UPT) a block. */
export const splitSection = ({ split }: DayReport, columns: number): readonly PrintLine[] =>
  split.length === 0
    ? []
    : [
        ...heading("PEMBAGIAN HASIL (BARANG YANG DISERAHKAN)", columns),
        ...split.flatMap((part) => [
          ...words(part.upt, columns),
          ...ruleWords(part).flatMap((text) => subWords(text, columns)),
          ...amounts(part).flatMap(([label, amount]) =>
            subRow(label, formatRupiah(amount), columns),
          ),
        ]),
      ];

/** By which letter, signed by which position. */
export const ruleWords = ({ rule }: SplitOfDay): readonly string[] =>
  rule
    ? [
        `${rule.letterNumber}, berlaku ${formatDate(rule.effectiveFrom)}`,
        ...(rule.approverPosition === "" ? [] : [`Disahkan ${rule.approverPosition}`]),
      ]
    : ["Belum ada aturan pembagian: tidak dibagi"];

const amounts = (part: SplitOfDay): readonly (readonly [string, number])[] => {
  const { rule } = part;
  if (!rule) return [["Omzet", part.grossRupiah]];
  return [
    ["Omzet", part.grossRupiah],
    ...(rule.base === "profit"
      ? ([
          ["HPP", -part.costRupiah],
          ["MDR", -part.mdrRupiah],
        ] as const)
      : []),
    ["Dasar bagi", part.baseRupiah],
    [`Premi ${rule.premiPercent}%`, part.premiRupiah],
    [`Pengembangan ${rule.developmentPercent}%`, part.developmentRupiah],
    [`PNBP ${rule.statePercent}%`, part.stateRupiah],
  ];
};
