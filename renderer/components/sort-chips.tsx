import { SORTS } from "../browsing/sort-order.ts";
import { useShop } from "../shop-context.ts";
import { Choice, ChoiceGroup } from "./choice-group.tsx";
import "./chips.css";

/** In the place of the workshops while the order of the shelf is chosen. */
export const SortChips = ({ onChosen }: { readonly onChosen: () => void }) => {
  const { text, browsing } = useShop();
  return (
    <ChoiceGroup
      label={text.sort.title}
      className="chips"
      chosen={browsing.sort}
      onChoose={(sort) => {
        browsing.look({ sort });
        onChosen();
      }}
    >
      {SORTS.map((sort) => (
        <Choice key={sort} value={sort} className="chip">
          {text.sort.choices[sort]}
        </Choice>
      ))}
    </ChoiceGroup>
  );
};
