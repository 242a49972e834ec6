import type { ProductScreen } from "../../core/contract/kiosk-view.ts";
import type { VariantChoice } from "../../core/contract/product-detail.ts";
import { useShop } from "../shop-context.ts";
import { AvailabilityWord } from "./availability-word.tsx";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import "./wish-action.css";

interface WishActionProps {
  readonly product: ProductScreen["product"];
  /** The size or colour that is missing; null when it is the whole product. */
  readonly variant: VariantChoice | null;
}

/** In the sheet of what is sold out: the word, and the one touch that wishes for it. */
export const WishAction = ({ product, variant }: WishActionProps) => {
  const { text, say, touch } = useShop();
  const { sku } = product;
  const isWished = variant ? variant.isWished : product.isWished;
  return (
    <div className="wish-action" role="status">
      {isWished ? (
        <p className="wish-action-thanks">
          <Icon name="heart" isFull />
          {text.wish.thanksAtLength(say(product.workshopName))}
        </p>
      ) : (
        <>
          <AvailabilityWord availability={{ kind: "sold-out" }} />
          <Button
            tone="primary"
            icon="heart"
            onPress={() => touch({ kind: "wish", sku, variantId: variant?.variantId ?? null })}
          >
            {text.wish.wish}
          </Button>
        </>
      )}
    </div>
  );
};
