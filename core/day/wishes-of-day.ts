import type { DayFigures } from "./day-report.ts";
import type { DayMoments } from "./moments.ts";
import { groupBy, sortedBy } from "./rows.ts";

/** What buyers looked for in vain, product by product. */
export const wishesOfDay = ({ moments }: DayMoments): DayFigures["wishes"] => {
  const wished = moments.flatMap(({ fact }) => (fact.kind === "product-wished" ? fact : []));
  const rows = [...groupBy(wished, ({ sku }) => sku)].map(([sku, wishes]) => ({
    sku,
    name: wishes[0]?.name.id ?? sku,
    times: wishes.length,
  }));
  return [...sortedBy(rows, ({ sku }) => sku)];
};
