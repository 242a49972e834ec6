import type { PriceSplit } from "../../core/contract/product-detail.ts";
import { useShop } from "../shop-context.ts";
import { Money } from "./money.tsx";
import "./money-split.css";

interface MoneySplitProps {
  readonly priceRupiah: number;
  readonly split: PriceSplit;
}

/** Where the price goes: the reason to buy here, told in rupiah. A part that gets nothing is not named. */
export const MoneySplit = ({ priceRupiah, split }: MoneySplitProps) => {
  const { text } = useShop();
  const words = text.product.split;
  const parts = [
    { key: "cost", label: words.cost, rupiah: split.costRupiah },
    { key: "premi", label: words.premi, rupiah: split.premiRupiah },
    { key: "development", label: words.development, rupiah: split.developmentRupiah },
    { key: "state", label: words.state, rupiah: split.stateRupiah },
  ].filter(({ rupiah }) => rupiah > 0);
  return (
    <section className="split">
      <h2>{words.title}</h2>
      <div className="split-bar" aria-hidden="true">
        {parts.map(({ key, rupiah }) => (
          <span key={key} data-part={key} style={{ flexGrow: rupiah / priceRupiah }} />
        ))}
      </div>
      <ul className="split-parts">
        {parts.map(({ key, label, rupiah }) => (
          <li key={key}>
            <span className="split-dot" data-part={key} />
            <span className="split-label">{label}</span>
            <Money rupiah={rupiah} />
          </li>
        ))}
      </ul>
    </section>
  );
};
