import type { ProductCard } from "../../core/contract/product-card.ts";
import { nearWords } from "../browsing/near-words.ts";
import { useShop } from "../shop-context.ts";
import { Button } from "./button.tsx";
import { Shelf } from "./shelf.tsx";
import "./chips.css";
import "./nothing-found.css";

/** Other goods that are shown instead. */
const INSTEAD = 6;

interface NothingFoundProps {
  /** The whole shelf, in its order. */
  readonly products: readonly ProductCard[];
}

/** What one can do instead of finding nothing: words that are near, the way back, other goods. */
export const NothingFound = ({ products }: NothingFoundProps) => {
  const { text, view, browsing } = useShop();
  const { typed, look } = browsing;
  return (
    <>
      <div className="nothing-found">
        <NothingFoundWord />
        <p className="soft">{text.search.perhaps}</p>
        <div className="nothing-found-words">
          {nearWords(products, typed, view.language).map((word) => (
            <button key={word} type="button" className="chip" onClick={() => look({ typed: word })}>
              {word}
            </button>
          ))}
          <Button tone="plain" onPress={() => look({ typed: "", isTyping: false })}>
            {text.search.seeAll}
          </Button>
        </div>
        <h2 className="nothing-found-instead">{text.search.instead}</h2>
      </div>
      <Shelf products={products.slice(0, INSTEAD)} />
    </>
  );
};

/** What was looked for is not here. */
export const NothingFoundWord = () => {
  const { text, browsing } = useShop();
  return (
    <p className="nothing-found-word" role="status">
      {text.search.nothing(browsing.typed.trim())}
    </p>
  );
};
