import type { ProductCard } from "../../core/contract/product-card.ts";
import { Drawing } from "./drawing.tsx";
import { Photo } from "./photo.tsx";

/** What a product looks like, beside its name: the lapas's photo where there is one, else our drawing. */
export const ProductPicture = ({ product }: { product: Pick<ProductCard, "sku" | "photo"> }) =>
  product.photo === null ? (
    <Drawing sku={product.sku} />
  ) : (
    <Photo file={product.photo} alt="" sku={product.sku} />
  );
