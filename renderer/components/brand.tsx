import { useShop } from "../shop-context.ts";
import { BrandMark } from "./brand-mark.tsx";
import "./brand.css";

export const Brand = () => {
  const { text } = useShop();
  return (
    <div className="brand">
      <BrandMark />
      <div>
        <p className="brand-name">{text.shop.name}</p>
        <p className="brand-tagline">{text.shop.tagline}</p>
      </div>
    </div>
  );
};
