import { useState } from "react";
import type { CatalogueScreen as Catalogue } from "../../core/contract/kiosk-view.ts";
import type { ProductCard } from "../../core/contract/product-card.ts";
import { isShown } from "../browsing/catalogue-filter.ts";
import { heroChoice } from "../browsing/hero-choice.ts";
import { search } from "../browsing/search.ts";
import { shelfOrder } from "../browsing/shelf-order.ts";
import { sortProducts } from "../browsing/sort-order.ts";
import type { Browsing } from "../browsing/use-browsing.ts";
import { useKeptScroll } from "../browsing/use-kept-scroll.ts";
import { Brand } from "../components/brand.tsx";
import { CartBar } from "../components/cart-bar.tsx";
import { FilterChips } from "../components/filter-chips.tsx";
import { Frame } from "../components/frame.tsx";
import { HeroProduct } from "../components/hero-product.tsx";
import { NothingFound } from "../components/nothing-found.tsx";
import { NoticeBar } from "../components/notice-bar.tsx";
import { OfflineCard } from "../components/offline-card.tsx";
import { Shelf } from "../components/shelf.tsx";
import { ShelfTools } from "../components/shelf-tools.tsx";
import { SortChips } from "../components/sort-chips.tsx";
import { useShop } from "../shop-context.ts";
import { SearchScreen } from "./search.tsx";
import "./catalogue.css";

export const CatalogueScreen = ({ screen }: { readonly screen: Catalogue }) => {
  const { browsing } = useShop();
  return browsing.isTyping ? <SearchScreen screen={screen} /> : <ShelfScreen screen={screen} />;
};

const ShelfScreen = ({ screen }: { readonly screen: Catalogue }) => {
  const { text, say, view, browsing } = useShop();
  const [isSorting, setSorting] = useState(false);
  const place = useKeptScroll();
  const { filter, typed } = browsing;
  const inSight = screen.products.filter((product) => isShown(product, filter));
  // What is searched for hangs nowhere else; low reach has its picture always.
  const hero = typed === "" || view.lowReach ? heroChoice(inSight) : null;
  const tools = <ShelfTools isSorting={isSorting} onSort={setSorting} />;
  return (
    <Frame
      kind="catalogue"
      leading={
        <>
          <h1 className="visually-hidden">{text.catalogue.title}</h1>
          {view.lowReach ? tools : <Brand />}
        </>
      }
      notice={<NoticeBar notice={screen.notice} />}
      reading={
        screen.canPay ? (
          hero && (
            <HeroProduct
              product={hero}
              label={hero.isSignature ? text.goods.signature : say(hero.workshopName)}
            />
          )
        ) : (
          <OfflineCard />
        )
      }
      controls={
        <div ref={place}>
          {!view.lowReach && tools}
          {isSorting && <SortChips onChosen={() => setSorting(false)} />}
          {!isSorting && typed === "" && <FilterChips screen={screen} />}
          <Shown products={screen.products} hero={hero} />
          <p className="shelf-help soft">{text.shop.help(view.contactWhatsapp)}</p>
        </div>
      }
      sheet={<CartBar cart={view.cart} />}
    />
  );
};

/** Nothing was chosen yet: this is the first screen. */
const isWhole = ({ filter, sort, typed }: Browsing): boolean =>
  filter === "all" && sort === "recommended" && typed === "";

interface ShownProps {
  readonly products: readonly ProductCard[];
  readonly hero: ProductCard | null;
}

/** What is left of the shelf by workshop or search, in the order that was asked for. */
const Shown = ({ products, hero }: ShownProps) => {
  const { text, browsing } = useShop();
  const { filter, sort, typed } = browsing;
  if (typed === "") {
    const chosen = products.filter((product) => isShown(product, filter));
    const shelf = shelfOrder(chosen, isWhole(browsing) ? hero : null);
    return shelf.length === 0 ? (
      <p className="shelf-empty soft">{text.catalogue.nothingHere}</p>
    ) : (
      // Another choice is another shelf: nothing slides from its old place.
      <Shelf key={`${filter} ${sort}`} products={sortProducts(shelf, sort)} />
    );
  }
  const shelf = shelfOrder(products);
  const found = search(shelf, typed);
  if (found.length === 0) return <NothingFound products={shelf} />;
  return (
    <>
      <p className="shelf-found soft" role="status">
        {text.search.found(found.length)}
      </p>
      <Shelf products={sortProducts(found, sort)} />
    </>
  );
};
