import type { ProductCard } from "../../core/contract/product-card.ts";
import { messagesFor } from "../../core/text/messages-for.ts";
import { isOneSlipAway } from "./typing-slip.ts";
import { wordsOf } from "./words.ts";

/**
 * The goods in which every typed word, or its beginning, is found: in a name of either language, in
 * everyday words for it, its workshop or its material. Best first; what can be bought before what
 * cannot, and then in the order given. One slip of a finger is forgiven where nothing is written so.
 */
export const search = (products: readonly ProductCard[], typed: string): readonly ProductCard[] => {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return products;
  const shelf = products.map((product) => ({ product, words: searchableWords(product) }));
  const written = findAll(shelf, wanted, writtenSo);
  return written.length > 0 ? written : findAll(shelf, wanted, almostSo);
};

/** Where a word stands tells how much it means. */
const PLACES = ["name", "everyday", "workshop", "material"] as const;

interface SearchableWord {
  readonly word: string;
  readonly place: (typeof PLACES)[number];
}

const searchableWords = (product: ProductCard): readonly SearchableWord[] => {
  const { name, searchWords, workshopName, material, suitsAsGift } = product;
  const gift = suitsAsGift ? GIFT_WORDS : "";
  const texts: readonly (readonly [SearchableWord["place"], string])[] = [
    ["name", `${name.id} ${name.en}`],
    ["everyday", `${searchWords.join(" ")} ${gift}`],
    ["workshop", `${workshopName.id} ${workshopName.en}`],
    ["material", material ? `${material.id} ${material.en}` : ""],
  ];
  return texts.flatMap(([place, text]) => wordsOf(text).map((word) => ({ word, place })));
};

const GIFT_WORDS = `${messagesFor("id").search.giftWords} ${messagesFor("en").search.giftWords}`;

interface ShelfWords {
  readonly product: ProductCard;
  readonly words: readonly SearchableWord[];
}

/** How far a word is from what was typed; null when it is another word. */
type Likeness = (typed: string, word: string) => number | null;

const writtenSo: Likeness = (typed, word) => {
  if (word === typed) return 0;
  return word.startsWith(typed) ? 1 : null;
};

const almostSo: Likeness = (typed, word) =>
  writtenSo(typed, word) ?? (isOneSlipAway(typed, word) ? 2 : null);

const findAll = (
  shelf: readonly ShelfWords[],
  wanted: readonly string[],
  likeness: Likeness,
): readonly ProductCard[] =>
  shelf
    .flatMap(({ product, words }) => {
      const costs = wanted.map((typed) => cheapest(typed, words, likeness));
      return costs.every((cost) => cost !== null)
        ? [{ product, cost: costs.reduce((sum, cost) => sum + cost, 0) }]
        : [];
    })
    .toSorted((one, other) => one.cost - other.cost || isGone(one) - isGone(other))
    .map(({ product }) => product);

const cheapest = (
  typed: string,
  words: readonly SearchableWord[],
  likeness: Likeness,
): number | null =>
  words.reduce<number | null>((best, { word, place }) => {
    const unlike = likeness(typed, word);
    if (unlike === null) return best;
    const cost = 2 * PLACES.indexOf(place) + unlike;
    return best === null ? cost : Math.min(best, cost);
  }, null);

const isGone = ({ product }: { readonly product: ProductCard }): number =>
  Number(product.availability.kind !== "available");
