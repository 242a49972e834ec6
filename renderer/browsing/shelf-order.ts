import type { WorkshopId } from "../../core/catalogue/catalogue-snapshot.ts";
import type { ProductCard } from "../../core/contract/product-card.ts";

/** Goods a first screen shows at most, the one above the shelf included, however it stands. */
export const FIRST_SCREEN = 7;
/** R7: at most 40 % from one workshop, on a first screen of five goods or more. */
export const MOST_OF_ONE_WORKSHOP = 2;

/**
 * How the shelf is laid out: goods that can be bought first, and the workshops take turns. Within a
 * workshop the order of the catalogue stays, with what was baked today in front and the good that
 * already hangs above the shelf at the end. On the first screen no workshop has more than its share,
 * as long as others have anything to show.
 */
export const shelfOrder = (
  products: readonly ProductCard[],
  shownAbove: ProductCard | null = null,
): readonly ProductCard[] => {
  const isBuyable = ({ availability }: ProductCard) => availability.kind === "available";
  const buyable = products.filter(isBuyable);
  const others = products.filter((product) => !isBuyable(product));
  return balance([...takeTurns(buyable, shownAbove), ...takeTurns(others, shownAbove)], shownAbove);
};

/** The workshop that hangs above has had its turn. */
const takeTurns = (
  products: readonly ProductCard[],
  shownAbove: ProductCard | null,
): readonly ProductCard[] => {
  const queued = products.toSorted(
    (one, other) =>
      Number(one.workshopId === shownAbove?.workshopId) -
        Number(other.workshopId === shownAbove?.workshopId) ||
      Number(other.isFreshToday) - Number(one.isFreshToday) ||
      Number(one.sku === shownAbove?.sku) - Number(other.sku === shownAbove?.sku),
  );
  const queues = [...Map.groupBy(queued, ({ workshopId }) => workshopId).values()];
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  return Array.from({ length: longest }, (_, turn) =>
    queues.flatMap((queue) => queue.slice(turn, turn + 1)),
  ).flat();
};

const balance = (
  ranked: readonly ProductCard[],
  shownAbove: ProductCard | null,
): readonly ProductCard[] => {
  const shown = new Map<WorkshopId, number>();
  const shownOf = ({ workshopId }: ProductCard): number => shown.get(workshopId) ?? 0;
  const show = (product: ProductCard) => shown.set(product.workshopId, shownOf(product) + 1);
  if (shownAbove) show(shownAbove);

  const first: ProductCard[] = [];
  let rest = ranked;
  while (rest.length > 0 && first.length < FIRST_SCREEN) {
    const next = rest.reduce((best, product) =>
      crowding(shownOf(product)) < crowding(shownOf(best)) ? product : best,
    );
    show(next);
    first.push(next);
    rest = rest.filter((product) => product !== next);
  }
  return [...first, ...rest];
};

/** Within its share every workshop is as welcome; beyond it, the one that is seen least. */
const crowding = (shown: number): number => Math.max(0, shown + 1 - MOST_OF_ONE_WORKSHOP);
