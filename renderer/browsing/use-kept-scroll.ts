import { type RefObject, useLayoutEffect, useRef } from "react";
import { useShop } from "../shop-context.ts";

/**
 * Comes back to the same place of the shelf after a product page, and to its beginning when something
 * else is looked at. The shelf hangs in the element this ref is put on.
 */
export const useKeptScroll = (): RefObject<HTMLDivElement | null> => {
  const { browsing, view } = useShop();
  const { scroll, filter, sort, typed } = browsing;
  const { lowReach } = view;
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another shelf begins where `scroll` says
  useLayoutEffect(() => {
    const scroller = lowReach
      ? place.current?.querySelector(".shelf")
      : place.current?.closest(".frame-scroll");
    if (!scroller) return;
    scroller.scrollTo(scroll.current.left, scroll.current.top);
    const keep = (): void => {
      scroll.current = { top: scroller.scrollTop, left: scroller.scrollLeft };
    };
    scroller.addEventListener("scroll", keep, { passive: true });
    return () => scroller.removeEventListener("scroll", keep);
  }, [scroll, lowReach, filter, sort, typed]);
  return place;
};
