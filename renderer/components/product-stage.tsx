import type { RefObject } from "react";
import type { ProductCard } from "../../core/contract/product-card.ts";
import type { ProductDetail } from "../../core/contract/product-detail.ts";
import { useShop } from "../shop-context.ts";
import { Drawing } from "./drawing.tsx";
import { PhotoDots, PhotoStrip } from "./photo-strip.tsx";
import "./product-stage.css";

interface ProductStageProps {
  readonly product: Pick<ProductCard, "sku" | "name"> & Pick<ProductDetail, "photos">;
  readonly strip: RefObject<HTMLUListElement | null>;
}

/** The product as large as the screen allows: its photos, or our drawing. */
export const ProductStage = ({ product, strip }: ProductStageProps) => {
  const { view } = useShop();
  const { sku, photos } = product;
  return (
    <div className="product-picture">
      {photos.length > 0 ? (
        <>
          <PhotoStrip product={product} strip={strip} />
          {/* In low reach they are further down, with the controls. */}
          {photos.length > 1 && !view.lowReach && <PhotoDots photos={photos} strip={strip} />}
        </>
      ) : (
        <Drawing sku={sku} />
      )}
    </div>
  );
};
