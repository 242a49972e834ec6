import type { Touch } from "../../core/contract/intent.ts";
import { useShop } from "../shop-context.ts";
import { Icon } from "./icon.tsx";
import "./back-button.css";

interface BackButtonProps {
  /** What it says to the shop; staff screens are left in their own way. */
  readonly says?: Touch;
  /** Instead, where the page goes back by itself. */
  readonly onPress?: () => void;
  readonly disabled?: boolean;
}

export const BackButton = ({
  says = { kind: "back" },
  onPress,
  disabled = false,
}: BackButtonProps) => {
  const { text, touch } = useShop();
  return (
    <button
      type="button"
      className="back-button"
      disabled={disabled}
      onClick={onPress ?? (() => touch(says))}
    >
      <Icon name="back" />
      {text.shop.back}
    </button>
  );
};
