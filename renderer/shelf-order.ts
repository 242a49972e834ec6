import type { WorkshopId } from "../core/catalogue/catalogue-snapshot.ts";
import type { ProductCard } from "../core/contract/kiosk-view.ts";

/**
 * How the shelf is laid out: goods that can be bought first, and the workshops take turns, so that
 * no workshop fills the first screen. Within a workshop the order of the catalogue stays, with what
 * was baked today in front and the good that already hangs above the shelf at the end.
 */
export const shelfOrder = (
  products: readonly ProductCard[],
  shownAbove: string | null = null,
): readonly ProductCard[] => {
  const last = (product: ProductCard): number => Number(product.sku === shownAbove);
  const buyable = products.filter((product) => product.availability.kind === "available");
  const others = products.filter((product) => product.availability.kind !== "available");
  return [
    ...takeTurns(buyable.toSorted((one, other) => last(one) - last(other))),
    ...takeTurns(others),
  ];
};

const takeTurns = (products: readonly ProductCard[]): readonly ProductCard[] => {
  const queues = new Map<WorkshopId, ProductCard[]>();
  for (const product of [...products].sort(freshFirst)) {
    const queue = queues.get(product.workshopId);
    if (queue) queue.push(product);
    else queues.set(product.workshopId, [product]);
  }
  const longest = Math.max(0, ...[...queues.values()].map((queue) => queue.length));
  return Array.from({ length: longest }, (_, turn) =>
    [...queues.values()].flatMap((queue) => queue.slice(turn, turn + 1)),
  ).flat();
};

const freshFirst = (one: ProductCard, other: ProductCard): number =>
  Number(other.isFreshToday) - Number(one.isFreshToday);
