import type { Language } from "../../core/contract/kiosk-view.ts";
import type { ProductCard } from "../../core/contract/product-card.ts";
import { distance } from "./typing-slip.ts";
import { wordsOf } from "./words.ts";

const MOST = 4;
/** Shorter words say too little to be offered. */
const SHORTEST = 3;
/** Letters that may differ, for each letter typed; and beyond the nearest word. */
const NEAR = 0.5;
const BESIDE_NEAREST = 1;

/**
 * What might have been meant when nothing was found: words of the shelf that are nearest to one that
 * was typed, else the workshops that have something to sell. Touched, each of them finds something.
 */
export const nearWords = (
  products: readonly ProductCard[],
  typed: string,
  language: Language,
): readonly string[] => {
  const wanted = wordsOf(typed);
  const offered = products.flatMap(({ name, searchWords }) => [
    ...wordsOf(name[language]),
    ...searchWords.flatMap(wordsOf),
    ...wordsOf(`${name.id} ${name.en}`),
  ]);
  const near = [...new Set(offered)]
    .filter((word) => word.length >= SHORTEST)
    .flatMap((word) => {
      const [closest] = wanted
        .map((each) => ({ off: distance(each, word), most: each.length * NEAR }))
        .filter(({ off, most }) => off <= most)
        .toSorted((one, other) => one.off - other.off);
      return closest ? [{ word, off: closest.off }] : [];
    })
    .toSorted((one, other) => one.off - other.off)
    .filter(({ off }, _, [nearest]) => off <= (nearest?.off ?? 0) + BESIDE_NEAREST)
    .map(({ word }) => word);
  const workshops = new Set(products.map(({ workshopName }) => workshopName[language]));
  return (near.length > 0 ? near : [...workshops]).slice(0, MOST);
};
