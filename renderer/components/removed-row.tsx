import type { RemovedView } from "../../core/contract/cart-screen.ts";
import { useShop } from "../shop-context.ts";
import { Drawing } from "./drawing.tsx";
import { Icon } from "./icon.tsx";
import "./removed-row.css";

/** Where something stood a moment ago, and the way to have it back. */
export const RemovedRow = ({ removed }: { readonly removed: RemovedView }) => {
  const { text, say, touch } = useShop();
  const isItem = removed.kind === "item";
  return (
    <div className="removed-row" role="status">
      <span className="removed-row-picture" data-workshop={isItem ? removed.workshopId : undefined}>
        {isItem ? <Drawing sku={removed.sku} /> : <Icon name="ticket" />}
      </span>
      <p>{isItem ? text.cart.removed(say(removed.name)) : text.cart.voucherRemoved}</p>
      <button type="button" onClick={() => touch({ kind: "undo-remove" })}>
        {text.cart.undo}
      </button>
    </div>
  );
};
