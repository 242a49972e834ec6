import type { ProductCard } from "../../core/contract/product-card.ts";
import { useShop } from "../shop-context.ts";
import { Icon } from "./icon.tsx";
import "./wish-button.css";

type WishedProduct = Pick<ProductCard, "sku" | "name" | "isWished">;

/** On the tile of what is sold out: one touch tells the workshop, and the shop says thank you. */
export const WishButton = ({ product }: { readonly product: WishedProduct }) => {
  const { text, say, touch } = useShop();
  const { sku, isWished } = product;
  return (
    <div className="wish" role="status">
      {isWished ? (
        <p className="wish-thanks">
          <Icon name="heart" isFull />
          {text.wish.thanks}
        </p>
      ) : (
        <button
          type="button"
          className="wish-touch"
          aria-label={text.wish.ask(say(product.name))}
          onClick={() => touch({ kind: "wish", sku, variantId: null })}
        >
          <Icon name="heart" />
          {text.wish.wish}
        </button>
      )}
    </div>
  );
};
