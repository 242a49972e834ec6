import { lineState, type Sale, type SaleLine } from "../sale/sale.ts";

/** Units of one product at one price and one best-before date: one entry on the receipt. */
export interface ReceiptLine {
  readonly fulfilment: SaleLine["fulfilment"];
  readonly sku: string;
  readonly variantId: string | null;
  readonly name: SaleLine["name"];
  readonly unitPriceRupiah: number;
  readonly units: number;
  /** Earliest first; empty for undated goods. */
  readonly bestBefore: readonly string[];
  /** The pieces of a limited edition among them, as far as their numbers are known. */
  readonly editions: readonly NonNullable<SaleLine["edition"]>[];
  /** What the buyer holds instead of goods, a code a unit. */
  readonly codes: readonly string[];
  readonly readyBy: string | null;
  readonly validUntil: string | null;
  /** Made to order: the buyer has the code, the goods are still to be collected. */
  readonly toCollect: number;
  readonly delivered: number;
  /** Owed back, commanded without a seen outcome, or not yet handed out. */
  readonly notDelivered: number;
  readonly inDoubt: number;
  readonly waiting: number;
}

export const amountOf = (line: ReceiptLine): number => line.units * line.unitPriceRupiah;

/** Units that are settled with the buyer: out of the machine, or theirs by a code. */
export const settledUnits = (line: ReceiptLine): number => line.delivered + line.toCollect;

/** What a receipt lists, in the order the buyer put it in the cart. */
export const receiptLinesOf = (
  sale: Sale,
  codes: ReadonlyMap<string, string>,
): readonly ReceiptLine[] => {
  const groups = new Map<string, SaleLine[]>();
  for (const line of sale.lines) {
    const key = JSON.stringify([line.sku, line.variantId, line.unitPriceRupiah]);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].flatMap((units) => groupToLine(units, codes));
};

const groupToLine = (
  units: readonly SaleLine[],
  codes: ReadonlyMap<string, string>,
): readonly ReceiptLine[] => {
  const first = units[0];
  if (!first) return [];
  const count = (isCounted: (line: SaleLine) => boolean) => units.filter(isCounted).length;
  const dates = units.flatMap((line) => (line.bestBefore ? [line.bestBefore] : []));
  return [
    {
      fulfilment: first.fulfilment,
      sku: first.sku,
      variantId: first.variantId,
      name: first.name,
      unitPriceRupiah: first.unitPriceRupiah,
      units: units.length,
      bestBefore: [...new Set(dates)].toSorted(),
      editions: units.flatMap(({ edition }) => edition ?? []),
      codes: units.flatMap(({ code, refund, lineId }) =>
        code && !refund ? (codes.get(lineId) ?? []) : [],
      ),
      readyBy: first.readyBy,
      validUntil: first.validUntil,
      toCollect: count((line) => lineState(line) === "to-collect"),
      delivered: count((line) => lineState(line) === "delivered"),
      notDelivered: count(isMissing),
      inDoubt: count(isInDoubt),
      waiting: count((line) => ["waiting", "in-flight"].includes(lineState(line))),
    },
  ];
};

/** A refund owed hides the attempt behind it; its reason tells whether anything was seen. */
const isInDoubt = (line: SaleLine): boolean =>
  line.refund ? line.refund.reason === "unknown-outcome" : lineState(line) === "unknown";

const isMissing = (line: SaleLine): boolean =>
  line.refund ? line.refund.reason !== "unknown-outcome" : lineState(line) === "not-delivered";
