import { useLayoutEffect, useRef } from "react";
import type { Notice } from "../../core/contract/cart-screen.ts";
import type { CatalogueScreen as Catalogue } from "../../core/contract/kiosk-view.ts";
import { isShown } from "../catalogue-filter.ts";
import { Brand } from "../components/brand.tsx";
import { CartBar } from "../components/cart-bar.tsx";
import { FilterChips } from "../components/filter-chips.tsx";
import { Frame } from "../components/frame.tsx";
import { HeroProduct } from "../components/hero-product.tsx";
import { NoticeBar } from "../components/notice-bar.tsx";
import { ProductTile } from "../components/product-tile.tsx";
import { heroChoice } from "../hero-choice.ts";
import { shelfOrder } from "../shelf-order.ts";
import { useShop } from "../shop-context.ts";
import "./catalogue.css";

const CANNOT_PAY: Notice = { kind: "cannot-pay-now" };

export const CatalogueScreen = ({ screen }: { readonly screen: Catalogue }) => {
  const { text, view, browsing } = useShop();
  const place = useKeptScroll(view.lowReach);
  const hero = browsing.filter === "all" || view.lowReach ? heroChoice(screen.products) : null;
  const shown = shelfOrder(
    screen.products.filter((product) => isShown(product, browsing.filter)),
    hero?.sku,
  );
  const notice = screen.notice ?? (screen.canPay ? null : CANNOT_PAY);
  return (
    <Frame
      kind="catalogue"
      leading={
        <>
          <h1 className="visually-hidden">{text.catalogue.title}</h1>
          <Brand />
        </>
      }
      notice={<NoticeBar notice={notice} />}
      reading={hero && <HeroProduct product={hero} />}
      controls={
        <div ref={place}>
          <FilterChips screen={screen} />
          <ul className="shelf">
            {shown.map((product) => (
              <ProductTile key={product.sku} product={product} />
            ))}
          </ul>
          {shown.length === 0 && <p className="shelf-empty soft">{text.catalogue.nothingHere}</p>}
          <p className="shelf-help soft">{text.shop.help(view.contactWhatsapp)}</p>
        </div>
      }
      sheet={<CartBar cart={view.cart} />}
    />
  );
};

/** Comes back to the same place of the shelf after a product page. */
const useKeptScroll = (isLowReach: boolean) => {
  const { browsing } = useShop();
  const { scroll } = browsing;
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const scroller = isLowReach
      ? place.current?.querySelector(".shelf")
      : place.current?.closest(".frame-scroll");
    if (!scroller) return;
    scroller.scrollTo(scroll.current.left, scroll.current.top);
    const keep = (): void => {
      scroll.current = { top: scroller.scrollTop, left: scroller.scrollLeft };
    };
    scroller.addEventListener("scroll", keep, { passive: true });
    return () => scroller.removeEventListener("scroll", keep);
  }, [scroll, isLowReach]);
  return place;
};
