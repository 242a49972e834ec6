import type { CartSummary } from "../../core/contract/kiosk-view.ts";
import { useShop } from "../shop-context.ts";
import { Button } from "./button.tsx";
import { Drawing } from "./drawing.tsx";
import { Money } from "./money.tsx";
import "./cart-bar.css";

const PICTURES = 3;

export const CartBar = ({ cart }: { readonly cart: CartSummary | null }) => {
  const { text, touch } = useShop();
  if (!cart || cart.units === 0) {
    return (
      <>
        <p className="cart-bar-empty soft">{text.catalogue.emptyCart}</p>
        <Button tone="plain" icon="ticket" onPress={() => touch({ kind: "open-code-entry" })}>
          {text.codes.open}
        </Button>
        <Button key="leave" tone="quiet" onPress={() => touch({ kind: "leave" })}>
          {text.catalogue.leave}
        </Button>
      </>
    );
  }
  return (
    <>
      <div className="cart-bar-pictures" aria-hidden="true">
        {cart.skus.slice(-PICTURES).map((sku) => (
          <span key={sku}>
            <Drawing sku={sku} />
          </span>
        ))}
      </div>
      <div className="cart-bar-sum" role="status">
        <p className="soft">{text.shop.units(cart.units)}</p>
        <Money rupiah={cart.totalRupiah} />
      </div>
      <Button
        key="cart"
        tone="primary"
        trailingIcon="forward"
        onPress={() => touch({ kind: "open-cart" })}
      >
        {text.catalogue.openCart}
      </Button>
    </>
  );
};
