import { useShop } from "../shop-context.ts";
import "./code-slip.css";

/** The order code: the buyer's proof, large enough for a photo. */
export const CodeSlip = ({ code }: { readonly code: string }) => {
  const { text } = useShop();
  return (
    <div className="code-slip">
      <p className="code-slip-label">{text.shop.orderCode}</p>
      <p className="code-slip-code">{code}</p>
    </div>
  );
};
