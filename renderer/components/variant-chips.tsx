import type { VariantChoice } from "../../core/contract/kiosk-view.ts";
import { useShop } from "../shop-context.ts";
import "./variant-chips.css";

interface VariantChipsProps {
  readonly variants: readonly VariantChoice[];
  readonly chosen: string | null;
  readonly onChoose: (variantId: string) => void;
}

export const VariantChips = ({ variants, chosen, onChoose }: VariantChipsProps) => {
  const { text, say } = useShop();
  return (
    <fieldset className="variants">
      <legend>{text.product.chooseVariant}</legend>
      {variants.map(({ variantId, label, units }) => (
        <button
          key={variantId}
          type="button"
          className="variant"
          aria-pressed={variantId === chosen}
          disabled={units === 0}
          onClick={() => onChoose(variantId)}
        >
          <span className="variant-label">{say(label)}</span>
          <span className="variant-units">
            {units === 0 ? text.goods.soldOut : text.goods.left(units)}
          </span>
        </button>
      ))}
    </fieldset>
  );
};
