import type { ProductCard } from "../../core/contract/product-card.ts";
import { useShop } from "../shop-context.ts";
import { Money } from "./money.tsx";
import { ProductPicture } from "./product-picture.tsx";
import "./hero-product.css";

interface HeroProductProps {
  readonly product: ProductCard;
  /** Why it hangs here. */
  readonly label: string;
}

/** One good large, in front of the shelf: what this shop is proud of, or what was searched for. */
export const HeroProduct = ({ product, label }: HeroProductProps) => {
  const { text, say, touch, view } = useShop();
  const words = (
    <>
      <span className="hero-words">
        <span className="hero-label">{label}</span>
        <span className="hero-name">{say(product.name)}</span>
        <span className="hero-facts">
          {text.goods.workTime(product.hoursPerUnit)}
          <Money rupiah={product.priceRupiah} />
        </span>
      </span>
      <span className="hero-picture">
        <ProductPicture product={product} />
      </span>
    </>
  );
  // In low-reach mode it hangs above the reach of a hand: a picture, with its tile on the shelf.
  return view.lowReach ? (
    <div className="hero" data-workshop={product.workshopId}>
      {words}
    </div>
  ) : (
    <button
      type="button"
      className="hero"
      data-workshop={product.workshopId}
      onClick={() => touch({ kind: "open-product", sku: product.sku })}
    >
      {words}
    </button>
  );
};
