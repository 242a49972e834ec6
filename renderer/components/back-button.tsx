import { useShop } from "../shop-context.ts";
import { Icon } from "./icon.tsx";
import "./back-button.css";

export const BackButton = () => {
  const { text, touch } = useShop();
  return (
    <button type="button" className="back-button" onClick={() => touch({ kind: "back" })}>
      <Icon name="back" />
      {text.shop.back}
    </button>
  );
};
