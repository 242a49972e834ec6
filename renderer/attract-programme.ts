import type { AttractScreen, WorkshopPicture } from "../core/contract/idle-screens.ts";
import type { ProductCard } from "../core/contract/product-card.ts";

export type Slide =
  | { readonly kind: "good"; readonly product: ProductCard }
  | { readonly kind: "workshop"; readonly workshop: WorkshopPicture };

/** After so many goods a workshop is shown. */
const GOODS_BETWEEN = 2;

/** What passers-by see one after the other, round and round: goods, and between them who makes them. */
export const attractProgramme = ({
  highlights,
  workshops,
}: Pick<AttractScreen, "highlights" | "workshops">): readonly Slide[] =>
  highlights.flatMap((product, index) => {
    const good: Slide = { kind: "good", product };
    const workshop = workshops[Math.floor(index / GOODS_BETWEEN)];
    const isTurn = index % GOODS_BETWEEN === GOODS_BETWEEN - 1;
    return isTurn && workshop ? [good, { kind: "workshop", workshop }] : [good];
  });
