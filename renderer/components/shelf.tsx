import type { ProductCard } from "../../core/contract/product-card.ts";
import { ProductTile } from "./product-tile.tsx";
import "./shelf.css";

/** Goods in rows; in low-reach mode in one line that is pushed sideways. */
export const Shelf = ({ products }: { readonly products: readonly ProductCard[] }) => (
  <ul className="shelf">
    {products.map((product) => (
      <ProductTile key={product.sku} product={product} />
    ))}
  </ul>
);
