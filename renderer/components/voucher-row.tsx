import type { VoucherPartView } from "../../core/contract/cart-screen.ts";
import { formatUnbroken } from "../../core/format-rupiah.ts";
import { useShop } from "../shop-context.ts";
import { Icon } from "./icon.tsx";
import { Money } from "./money.tsx";
import "./voucher-row.css";

/** The goods voucher among the cart's lines: what it pays, what stays on it, and how to take it out. */
export const VoucherRow = ({ voucher }: { readonly voucher: VoucherPartView }) => {
  const { text, touch } = useShop();
  const words = text.codes.voucher;
  const rest =
    voucher.restRupiah > 0 ? words.rest(formatUnbroken(voucher.restRupiah)) : words.usedUp;
  return (
    <div className="voucher-row">
      <span className="voucher-row-stub">
        <Icon name="ticket" />
      </span>
      <div className="voucher-row-words">
        <h2>{words.name}</h2>
        <p className="soft">{rest}</p>
        <Money rupiah={-voucher.amountRupiah} />
      </div>
      <button
        type="button"
        aria-label={words.remove}
        onClick={() => touch({ kind: "remove-voucher" })}
      >
        <Icon name="cross" />
      </button>
    </div>
  );
};
