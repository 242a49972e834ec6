import type { ReactNode } from "react";
import { useShop } from "../shop-context.ts";
import { BrandMark } from "./brand-mark.tsx";
import "./brand.css";

interface BrandProps {
  /** In place of the plain mark, where staff come in by it. */
  readonly mark?: ReactNode;
}

export const Brand = ({ mark = <BrandMark /> }: BrandProps) => {
  const { text } = useShop();
  return (
    <div className="brand">
      {mark}
      <div>
        <p className="brand-name">{text.shop.name}</p>
        <p className="brand-tagline">{text.shop.tagline}</p>
      </div>
    </div>
  );
};
