import type { ProductScreen } from "../../core/contract/kiosk-view.ts";
import { formatDate } from "../../core/text/format-date.ts";
import { useShop } from "../shop-context.ts";
import "./product-facts.css";

/** What a careful buyer asks: how it comes out, what it is made of, how it keeps, who made it. */
export const ProductFacts = ({ product }: { readonly product: ProductScreen["product"] }) => {
  const { text, say, view } = useShop();
  const words = text.product;
  const madeBy = product.fulfilment === "service-voucher" ? words.service : words.maker;
  const facts = [
    product.bestBefore && {
      label: words.bestBefore,
      value: formatDate(product.bestBefore, view.language),
    },
    product.material && { label: words.material, value: say(product.material) },
    product.care && { label: words.care, value: say(product.care) },
  ].filter((fact) => fact !== null && fact !== "");
  return (
    <div className="facts">
      <p className="facts-maker">
        {madeBy(say(product.workshopName), text.goods.workTime(product.hoursPerUnit))}{" "}
        {words.handOut[product.handOut]}.
      </p>
      <dl>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt className="soft">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
