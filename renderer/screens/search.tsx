import type { CatalogueScreen } from "../../core/contract/kiosk-view.ts";
import type { ProductCard } from "../../core/contract/product-card.ts";
import { heroChoice } from "../browsing/hero-choice.ts";
import { search } from "../browsing/search.ts";
import { shelfOrder } from "../browsing/shelf-order.ts";
import { useKeptScroll } from "../browsing/use-kept-scroll.ts";
import { BackButton } from "../components/back-button.tsx";
import { Frame } from "../components/frame.tsx";
import { HeroProduct } from "../components/hero-product.tsx";
import { NothingFound, NothingFoundWord } from "../components/nothing-found.tsx";
import { NoticeBar } from "../components/notice-bar.tsx";
import { SearchKeys } from "../components/search-keys.tsx";
import { Shelf } from "../components/shelf.tsx";
import { useShop } from "../shop-context.ts";
import "./search.css";

/** The shelf while somebody types: what is found stands above the keyboard and changes with every key. */
export const SearchScreen = ({ screen }: { readonly screen: CatalogueScreen }) => {
  const { text, view, browsing } = useShop();
  const { typed, look } = browsing;
  const place = useKeptScroll();
  const shelf = shelfOrder(screen.products);
  const found = search(shelf, typed);
  return (
    <Frame
      kind="search"
      leading={
        <>
          <h1 className="visually-hidden">{text.search.open}</h1>
          <BackButton onPress={() => look({ typed: "", isTyping: false })} />
        </>
      }
      notice={<NoticeBar notice={screen.notice} />}
      // Where no hand reaches, the best find is shown large; touched is its tile.
      reading={view.lowReach && <Reading products={screen.products} found={found} />}
      controls={
        <div ref={place}>
          {found.length > 0 ? (
            <>
              <p className="search-found soft" role="status">
                {typed === "" ? text.search.hint : text.search.found(found.length)}
              </p>
              <Shelf products={found} />
            </>
          ) : (
            <NothingFound products={shelf} />
          )}
        </div>
      }
      sheet={<SearchKeys found={found.length} />}
    />
  );
};

interface ReadingProps {
  readonly products: readonly ProductCard[];
  readonly found: readonly ProductCard[];
}

const Reading = ({ products, found }: ReadingProps) => {
  const { text, browsing } = useShop();
  const [best] = found;
  const hero = heroChoice(products);
  if (browsing.typed === "") {
    return hero && <HeroProduct product={hero} label={text.goods.signature} />;
  }
  return best ? <HeroProduct product={best} label={text.search.bestFind} /> : <NothingFoundWord />;
};
