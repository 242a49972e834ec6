import type { ProductScreen } from "../../core/contract/kiosk-view.ts";
import { useShop } from "../shop-context.ts";
import { Icon } from "./icon.tsx";
import "./promise-card.css";

/** What a buyer must know before paying for something that does not come out of this machine. */
export const PromiseCard = ({ product }: { readonly product: ProductScreen["product"] }) => {
  const { text } = useShop();
  const { fulfilment } = product;
  if (fulfilment === "machine") return null;
  const isMade = fulfilment === "made-to-order";
  const words = text.codes.promise[fulfilment];
  return (
    <div className="promise">
      <Icon name={isMade ? "clock" : "ticket"} />
      <div>
        <p className="promise-title">{words.title}</p>
        <p>{words.body(isMade ? product.readyInDays : product.validForDays)}</p>
      </div>
    </div>
  );
};
