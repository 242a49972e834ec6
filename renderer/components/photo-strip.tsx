import { type RefObject, useEffect, useState } from "react";
import type { ProductCard } from "../../core/contract/product-card.ts";
import type { ProductDetail } from "../../core/contract/product-detail.ts";
import { useShop } from "../shop-context.ts";
import { Photo } from "./photo.tsx";
import "./photo-strip.css";

interface PhotoStripProps {
  readonly product: Pick<ProductCard, "sku" | "name"> & Pick<ProductDetail, "photos">;
  readonly strip: RefObject<HTMLUListElement | null>;
}

/** Square photos side by side, swiped by a finger; the next one looks in from the edge. */
export const PhotoStrip = ({ product, strip }: PhotoStripProps) => {
  const { text, say } = useShop();
  const { sku, name, photos } = product;
  return (
    <ul className="photo-strip" ref={strip}>
      {photos.map(({ view, large }) => (
        <li key={large}>
          <Photo file={large} alt={text.product.photo.alt(say(name), view)} sku={sku} />
        </li>
      ))}
    </ul>
  );
};

interface PhotoDotsProps {
  readonly photos: ProductDetail["photos"];
  readonly strip: RefObject<HTMLUListElement | null>;
}

/** Which photo is seen, and a way to each for whom swiping is hard. */
export const PhotoDots = ({ photos, strip }: PhotoDotsProps) => {
  const { text } = useShop();
  const current = useSnappedIndex(strip);
  const words = text.product.photo;
  return (
    <fieldset className="photo-dots" aria-label={words.choose}>
      {photos.map(({ view, large }, index) => (
        <button
          key={large}
          type="button"
          aria-label={words.show(index + 1, photos.length, view)}
          aria-pressed={index === current}
          onClick={() => strip.current?.children[index]?.scrollIntoView(SNAPPED)}
        />
      ))}
    </fieldset>
  );
};

const SNAPPED: ScrollIntoViewOptions = { inline: "center", block: "nearest" };

/** The child whose middle is nearest to the middle of the strip. */
const useSnappedIndex = (strip: RefObject<HTMLUListElement | null>): number => {
  const [current, setCurrent] = useState(0);
  useEffect(() => {
    const list = strip.current;
    if (!list) return;
    const look = () => {
      const middle = list.scrollLeft + list.clientWidth / 2;
      const distances = [...list.children].map((child) =>
        child instanceof HTMLElement
          ? Math.abs(child.offsetLeft + child.offsetWidth / 2 - middle)
          : Number.POSITIVE_INFINITY,
      );
      setCurrent(distances.indexOf(Math.min(...distances)));
    };
    look();
    list.addEventListener("scroll", look, { passive: true });
    return () => list.removeEventListener("scroll", look);
  }, [strip]);
  return current;
};
