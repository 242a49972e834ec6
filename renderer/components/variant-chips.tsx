import type { VariantChoice } from "../../core/contract/kiosk-view.ts";
import { useShop } from "../shop-context.ts";
import { Choice, ChoiceGroup } from "./choice-group.tsx";
import "./variant-chips.css";

interface VariantChipsProps {
  readonly variants: readonly VariantChoice[];
  readonly chosen: string | null;
  readonly onChoose: (variantId: string) => void;
}

export const VariantChips = ({ variants, chosen, onChoose }: VariantChipsProps) => {
  const { text, say } = useShop();
  return (
    <section className="variants">
      <h2 className="variants-title">{text.product.chooseVariant}</h2>
      <ChoiceGroup
        label={text.product.chooseVariant}
        className="variants-choice"
        chosen={chosen}
        onChoose={onChoose}
      >
        {variants.map(({ variantId, label, units }) => (
          <Choice key={variantId} value={variantId} className="variant" disabled={units === 0}>
            <span className="variant-label">{say(label)}</span>
            <span className="variant-units">
              {units === 0 ? text.goods.soldOut : text.goods.left(units)}
            </span>
          </Choice>
        ))}
      </ChoiceGroup>
    </section>
  );
};
