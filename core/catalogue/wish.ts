import { commitOrThrow } from "../journal/commit.ts";
import type { TerminalPorts } from "../ports/terminal-ports.ts";
import type { Shelf } from "./shelf.ts";

/** What a buyer would have liked to find: a product, or one size or colour of it. */
export interface Wish {
  readonly sku: string;
  /** Null: the product, whatever its size. */
  readonly variantId: string | null;
}

/** Only what is sold out can be wished for; what is merely out of order is there and will be sold. */
export const isSoldOut = (shelf: Shelf, { sku, variantId }: Wish): boolean => {
  const items = shelf
    .itemsOf(sku)
    .filter((item) => variantId === null || item.variantId === variantId);
  return items.length > 0 && items.every((item) => item.freeUnits === 0 && !item.isBlocked);
};

/** A wish for the product stands for each of its sizes. */
export const covers = (wishes: readonly Wish[], { sku, variantId }: Wish): boolean =>
  wishes.some(
    (wish) => wish.sku === sku && (wish.variantId === null || wish.variantId === variantId),
  );

/** A finger that leaves and comes back to wish again is the same finger: one wish counts this long. */
const COUNTED_ONCE_IN_MS = 60_000;

/** Counts wishes as facts; resolves once the fact is on disk, or when it was counted just before. */
export const createWishCounter = ({
  journal,
  clock,
  shelf,
}: Pick<TerminalPorts, "journal" | "clock"> & { readonly shelf: () => Shelf | null }) => {
  const countedAtMs = new Map<string, number>();

  return async (wish: Wish): Promise<void> => {
    const [item] = shelf()?.itemsOf(wish.sku) ?? [];
    const key = `${wish.sku}/${wish.variantId ?? ""}`;
    const nowMs = clock.monotonicMs();
    const before = countedAtMs.get(key);
    if (!item || (before !== undefined && nowMs - before < COUNTED_ONCE_IN_MS)) return;
    commitOrThrow(journal, () => [{ kind: "product-wished", ...wish, name: item.product.name }]);
    countedAtMs.set(key, nowMs);
  };
};
