import { formatDate, formatDayAndMonth } from "../business-day.ts";
import type { MachineSettings, Product } from "../catalogue/catalogue-snapshot.ts";
import { groupBy, sumOf } from "../day/rows.ts";
import { centred, rule } from "../receipt/layout.ts";
import type { PrintDocument, PrintLine } from "../receipt/print-document.ts";
import { textLine, textLines } from "../receipt/text-line.ts";
import { byNeed, type SlotPlan } from "../restock/slot-plan.ts";
import { idTill } from "../text/id-till.ts";
import { idRestock } from "../text/restock/id-restock.ts";
import { heading, row, subWords, words } from "./f1/rows.ts";

export interface PickListInput {
  readonly plans: readonly SlotPlan[];
  readonly products: readonly Product[];
  readonly settings: Pick<MachineSettings, "machineName">;
  readonly forDate: string;
  readonly columns: number;
  readonly jobTag: string;
}

/** What to bring on a date, in Indonesian: product by product for the store room, slot by slot for the hands. */
export const pickListToPaper = (input: PickListInput): PrintDocument => {
  const { plans, forDate, columns, settings, jobTag } = input;
  const atHand = byNeed(plans).filter(({ need }) => need !== null);
  return {
    jobTag,
    lines: [
      ...textLines(centred(idRestock.list.paper, columns), { bold: true }),
      ...textLines(centred(settings.machineName, columns)),
      ...row("Untuk kunjungan", formatDate(forDate), columns),
      textLine(rule(columns)),
      ...(atHand.length === 0 ? words(idRestock.list.nothing, columns) : []),
      ...bringSection(input),
      ...atHand.flatMap((plan) => slotLines(plan, columns)),
    ],
  };
};

const bringSection = ({ plans, products, columns }: PickListInput): readonly PrintLine[] => {
  const toBring = plans.filter(({ bringUnits }) => bringUnits > 0);
  if (toBring.length === 0) return [];
  const bySku = [...groupBy(toBring, codeOf)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return [
    ...heading("DIBAWA DARI GUDANG", columns),
    ...bySku.flatMap(([code, some]) =>
      row(
        `[ ] ${code} ${nameOf(products, some[0])}`,
        `${sumOf(some, ({ bringUnits }) => bringUnits)}`,
        columns,
      ),
    ),
    textLine(rule(columns)),
    ...heading("PER SLOT", columns),
  ];
};

const slotLines = (plan: SlotPlan, columns: number): readonly PrintLine[] => {
  const { slot, stock, need, takeOutUnits, bringUnits } = plan;
  const over = need === "expired" && stock?.bestBefore ? formatDayAndMonth(stock.bestBefore) : "";
  const acts = [
    need && [idRestock.needs[need], over].join(" ").trim(),
    takeOutUnits > 0 && idRestock.takeOut(takeOutUnits),
    bringUnits > 0 && idRestock.bring(bringUnits),
  ].filter(Boolean);
  return [
    ...row(
      `${idTill.delivery.place[slot.kind](slot.label)}  ${codeOf(plan)}`,
      `ada ${stock?.units ?? 0}/${slot.capacity}`,
      columns,
    ),
    ...subWords(acts.join(", "), columns),
  ];
};

/** What is to stand there: of a swap, the new product. */
const codeOf = ({ planned, slot }: SlotPlan): string => {
  const { sku, variantId } = planned ?? slot;
  return variantId === null ? sku : `${sku} ${variantId}`;
};

const nameOf = (products: readonly Product[], plan: SlotPlan | undefined): string => {
  const sku = plan?.planned?.sku ?? plan?.slot.sku;
  return products.find((product) => product.sku === sku)?.name.id ?? "";
};
