import type { SaleLine } from "../sale/sale.ts";
import { shareOut } from "../split/share-out.ts";
import { divide, type SplitRule, splitRuleOn } from "../split/split-rule.ts";
import type { DayMaterial } from "./day-material.ts";
import type { SplitOfDay } from "./day-report.ts";
import { mdrOf } from "./mdr.ts";
import { type DayMoments, linesDeliveredAt, type Moment } from "./moments.ts";
import { groupBy, sortedBy, sumOf } from "./rows.ts";

/**
 * Divides what was handed out that day: money that may still have to go back is nobody's share yet.
 * Each sale by the rule of its own date (R17), each unit (UPT) for itself (R18).
 */
export const splitOfDay = (
  { moments }: DayMoments,
  material: DayMaterial,
): readonly SplitOfDay[] => {
  const lines = moments.flatMap((moment) => earnedAt(moment, material));
  const groups = groupBy(lines, ({ upt, rule }) => `${upt} ${ruleKey(rule)}`);
  const rows = [...groups.values()].flatMap((group) => rowOf(group) ?? []);
  return sortedBy(rows, ({ upt, rule }) => `${ruleKey(rule)} ${upt}`);
};

interface Earned {
  readonly upt: string;
  readonly rule: SplitRule | null;
  readonly priceRupiah: number;
  readonly costRupiah: number;
  readonly mdrRupiah: number;
}

const ruleKey = (rule: SplitRule | null): string =>
  rule ? `${rule.effectiveFrom} ${rule.letterNumber}` : "";

const earnedAt = (moment: Moment, { date, snapshot }: DayMaterial): readonly Earned[] => {
  const { sale } = moment.after;
  if (!sale) return [];
  const saleDate = sale.paidBusinessDate ?? date;
  const rules = snapshot ? [snapshot.split, ...snapshot.laterSplits] : [];
  const rule = splitRuleOn(rules, saleDate);
  const paidRupiah = sale.payment?.amountRupiah ?? 0;
  const mdrRupiah = mdrOf(paidRupiah, saleDate, snapshot?.settings.settlement);
  const mdrParts = shareOut(
    mdrRupiah,
    sale.lines.map(({ unitPriceRupiah }) => unitPriceRupiah),
  );
  return linesDeliveredAt(moment).map((line) => {
    const product = snapshot?.products.find(({ sku }) => sku === line.sku);
    return {
      upt: line.upt ?? product?.upt ?? snapshot?.settings.sellerName ?? "",
      rule,
      priceRupiah: line.unitPriceRupiah,
      costRupiah: costOf(line, product?.costRupiah),
      mdrRupiah: mdrParts[sale.lines.findIndex(({ lineId }) => lineId === line.lineId)] ?? 0,
    };
  });
};

/** What cannot be known is no profit. */
const costOf = (line: SaleLine, costNow: number | undefined): number =>
  line.costRupiah ?? costNow ?? line.unitPriceRupiah;

const rowOf = (lines: readonly Earned[]): SplitOfDay | null => {
  const [first] = lines;
  if (!first) return null;
  const { upt, rule } = first;
  const grossRupiah = sumOf(lines, ({ priceRupiah }) => priceRupiah);
  const costRupiah = sumOf(lines, (line) => line.costRupiah);
  const mdrRupiah = sumOf(lines, (line) => line.mdrRupiah);
  const earnedRupiah = rule?.base === "gross" ? grossRupiah : grossRupiah - costRupiah - mdrRupiah;
  const baseRupiah = rule ? Math.max(0, earnedRupiah) : 0;
  const shares = rule
    ? divide(baseRupiah, rule)
    : { premiRupiah: 0, developmentRupiah: 0, stateRupiah: 0 };
  return { upt, rule, grossRupiah, costRupiah, mdrRupiah, baseRupiah, ...shares };
};
