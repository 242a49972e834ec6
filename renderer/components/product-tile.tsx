import type { ProductCard } from "../../core/contract/product-card.ts";
import { useShop } from "../shop-context.ts";
import { FulfilmentWord } from "./fulfilment-word.tsx";
import { Icon } from "./icon.tsx";
import { Money } from "./money.tsx";
import { ProductPicture } from "./product-picture.tsx";
import { Stepper } from "./stepper.tsx";
import { WishButton } from "./wish-button.tsx";
import "./product-tile.css";

export const ProductTile = ({ product }: { readonly product: ProductCard }) => {
  const { text, say, touch } = useShop();
  const { sku, availability } = product;
  const name = say(product.name);
  const isBuyable = availability.kind === "available";
  return (
    <li className="tile" data-workshop={product.workshopId} data-sku={sku} data-buyable={isBuyable}>
      <button
        type="button"
        className="tile-open"
        aria-label={text.goods.view(name)}
        onClick={() => touch({ kind: "open-product", sku })}
      />
      <div className="tile-picture">
        <ProductPicture product={product} />
        <TileBadge product={product} />
      </div>
      <div className="tile-words">
        <p className="tile-workshop soft">{say(product.workshopName)}</p>
        <h2 className="tile-name">{name}</h2>
        <p className="tile-price">
          <Money rupiah={product.priceRupiah} />
          <span className="soft">{text.goods.perUnit(say(product.unit))}</span>
        </p>
        <FulfilmentWord product={product} />
      </div>
      {isBuyable && <TileAction product={product} name={name} units={availability.units} />}
      {availability.kind === "sold-out" && <WishButton product={product} />}
    </li>
  );
};

const TileBadge = ({ product }: { readonly product: ProductCard }) => {
  const { text } = useShop();
  if (product.availability.kind === "sold-out") {
    return (
      <span className="tile-badge" data-tone="gone">
        {text.goods.soldOut}
      </span>
    );
  }
  if (product.isFreshToday) return <span className="tile-badge">{text.goods.freshToday}</span>;
  return null;
};

interface TileActionProps {
  readonly product: ProductCard;
  readonly name: string;
  /** What can still be bought, the units in this cart included. */
  readonly units: number;
}

/** + adds at once and becomes a stepper; with sizes to choose it opens the product. */
const TileAction = ({ product, name, units }: TileActionProps) => {
  const { text, touch } = useShop();
  const { sku, hasVariants, inCart } = product;
  if (inCart > 0 && !hasVariants) {
    return (
      <div className="tile-stepper">
        <Stepper
          name={name}
          units={inCart}
          minimum={0}
          maximum={Math.max(units, inCart)}
          removes
          onChange={(next) =>
            touch(
              next > inCart
                ? { kind: "add", sku, variantId: null, units: 1 }
                : { kind: "set-units", sku, variantId: null, units: next },
            )
          }
        />
      </div>
    );
  }
  return (
    <button
      type="button"
      className="tile-add"
      aria-label={hasVariants ? text.goods.view(name) : text.goods.add(name)}
      onClick={() =>
        touch(
          hasVariants
            ? { kind: "open-product", sku }
            : { kind: "add", sku, variantId: null, units: 1 },
        )
      }
    >
      {inCart > 0 ? <span className="tile-count">{inCart}</span> : <Icon name="plus" />}
    </button>
  );
};
