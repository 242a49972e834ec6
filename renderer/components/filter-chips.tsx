import type { CatalogueScreen } from "../../core/contract/kiosk-view.ts";
import { formatUnbroken } from "../../core/format-rupiah.ts";
import { type Filter, isShown, SMALL_PRICE_RUPIAH } from "../browsing/catalogue-filter.ts";
import { useShop } from "../shop-context.ts";
import { Choice, ChoiceGroup } from "./choice-group.tsx";
import "./chips.css";

/** Workshops and a few shortcuts; one that would show nothing is not offered. */
export const FilterChips = ({ screen }: { readonly screen: CatalogueScreen }) => {
  const { text, say, browsing } = useShop();
  const chips: readonly { readonly filter: Filter; readonly label: string }[] = [
    { filter: "all", label: text.catalogue.all },
    { filter: "fresh", label: text.catalogue.freshToday },
    { filter: "small-price", label: text.catalogue.upTo(formatUnbroken(SMALL_PRICE_RUPIAH)) },
    { filter: "gift", label: text.catalogue.gifts },
    { filter: "signature", label: text.catalogue.signature },
    ...screen.workshops.map(({ workshopId, name }) => ({
      filter: workshopId,
      label: say(name),
    })),
  ];
  return (
    <ChoiceGroup
      label={text.catalogue.filters}
      className="chips"
      chosen={browsing.filter}
      onChoose={(filter) => browsing.look({ filter })}
    >
      {chips
        .filter(({ filter }) => screen.products.some((product) => isShown(product, filter)))
        .map(({ filter, label }) => (
          <Choice key={filter} value={filter} className="chip">
            {label}
          </Choice>
        ))}
    </ChoiceGroup>
  );
};
