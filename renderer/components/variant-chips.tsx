import type { VariantChoice } from "../../core/contract/product-detail.ts";
import { useShop } from "../shop-context.ts";
import { Choice, ChoiceGroup } from "./choice-group.tsx";
import "./variant-chips.css";

interface VariantChipsProps {
  /** What is chosen: sizes or colours. */
  readonly kind: "size" | "colour";
  readonly variants: readonly VariantChoice[];
  readonly chosen: string | null;
  readonly onChoose: (variantId: string) => void;
}

export const VariantChips = ({ kind, variants, chosen, onChoose }: VariantChipsProps) => {
  const { text, say } = useShop();
  return (
    <section className="variants">
      <h2 className="variants-title">{text.product.chooseVariant[kind]}</h2>
      <ChoiceGroup
        label={text.product.chooseVariant[kind]}
        className="variants-choice"
        chosen={chosen}
        onChoose={onChoose}
      >
        {variants.map(({ variantId, label, units, isSoldOut }) => (
          <Choice
            key={variantId}
            value={variantId}
            className={units === 0 ? "variant variant-gone" : "variant"}
            disabled={units === 0 && !isSoldOut}
          >
            <span className="variant-label">{say(label)}</span>
            <span className="variant-units">
              <UnitsWord units={units} isSoldOut={isSoldOut} />
            </span>
          </Choice>
        ))}
      </ChoiceGroup>
    </section>
  );
};

/** What is sold out can be chosen all the same: to be wished for. */
const UnitsWord = ({ units, isSoldOut }: Pick<VariantChoice, "units" | "isSoldOut">) => {
  const { text } = useShop();
  if (units > 0) return text.goods.left(units);
  return isSoldOut ? text.goods.soldOut : text.goods.unavailable;
};
