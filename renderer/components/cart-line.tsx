import type { CartLine as Line } from "../../core/contract/cart-screen.ts";
import { formatUnbroken } from "../../core/format-rupiah.ts";
import { useLimitWords } from "../notice-words.ts";
import { useShop } from "../shop-context.ts";
import { Drawing } from "./drawing.tsx";
import { Money } from "./money.tsx";
import { Stepper } from "./stepper.tsx";
import "./cart-line.css";

/** One thing in the cart: what it costs, how many, and why there are no more of it. */
export const CartLine = ({ line }: { readonly line: Line }) => {
  const { text, say, touch } = useShop();
  const { sku, variantId, formerUnitRupiah } = line;
  const limit = useLimitWords(line.limit);
  const name = say(line.name);
  return (
    <li className="cart-line" data-sku={sku} data-new-price={formerUnitRupiah !== null}>
      <span className="cart-line-picture" data-workshop={line.workshopId}>
        <Drawing sku={sku} />
      </span>
      <div className="cart-line-words">
        <h2>{name}</h2>
        <p className="soft">
          {line.variantLabel && `${say(line.variantLabel)} · `}
          {formerUnitRupiah !== null && <FormerPrice rupiah={formerUnitRupiah} />}
          <b>{text.cart.each(formatUnbroken(line.unitPriceRupiah))}</b>
        </p>
        <Money rupiah={line.lineRupiah} />
      </div>
      <Stepper
        name={name}
        units={line.units}
        minimum={0}
        maximum={line.maximumUnits}
        removes
        onChange={(units) => touch({ kind: "set-units", sku, variantId, units })}
      />
      {limit && <p className="cart-line-limit soft">{limit}</p>}
    </li>
  );
};

const FormerPrice = ({ rupiah }: { readonly rupiah: number }) => {
  const { text } = useShop();
  return (
    <>
      <s>
        <span className="visually-hidden">{text.cart.formerPrice} </span>
        {formatUnbroken(rupiah)}
      </s>{" "}
    </>
  );
};
