import type { ProductDetail } from "../../core/contract/product-detail.ts";
import { useShop } from "../shop-context.ts";
import { Icon } from "./icon.tsx";
import "./hand-out-row.css";

/** How it leaves the machine. What comes by a code has its promise card instead. */
export const HandOutRow = ({ handOut }: Pick<ProductDetail, "handOut">) => {
  const { text } = useShop();
  if (handOut === "code") return null;
  const words = text.product.handOut[handOut];
  return (
    <div className="hand-out">
      <Icon name={handOut === "locker" ? "door" : "lower"} />
      <div>
        <p className="hand-out-title">{words.title}</p>
        <p className="soft">{words.body}</p>
      </div>
    </div>
  );
};
