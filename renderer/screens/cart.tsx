import type { CartScreen as Cart, CartLine } from "../../core/contract/cart-screen.ts";
import { formatRupiah } from "../../core/format-rupiah.ts";
import { BackButton } from "../components/back-button.tsx";
import { Button } from "../components/button.tsx";
import { CalmPage } from "../components/calm-page.tsx";
import { Drawing } from "../components/drawing.tsx";
import { Frame } from "../components/frame.tsx";
import { Icon } from "../components/icon.tsx";
import { Money } from "../components/money.tsx";
import { NoticeBar } from "../components/notice-bar.tsx";
import { Stepper } from "../components/stepper.tsx";
import { VoucherRow } from "../components/voucher-row.tsx";
import { formatUnbroken } from "../format-unbroken.ts";
import { useShop } from "../shop-context.ts";
import "./cart.css";

export const CartScreen = ({ screen }: { readonly screen: Cart }) => {
  const { text, touch } = useShop();
  const isEmpty = screen.lines.length === 0;
  const units = screen.lines.reduce((sum, line) => sum + line.units, 0);
  const notice = screen.notice ?? (screen.canPay ? null : "cannot-pay-now");
  return (
    <Frame
      kind="cart"
      leading={<BackButton />}
      notice={<NoticeBar notice={notice} />}
      reading={
        isEmpty ? (
          <CalmPage mark={<EmptyBasket />} {...text.cart.empty} />
        ) : (
          <div className="cart-head">
            <h1>{text.cart.title}</h1>
            <p className="soft">{text.shop.units(units)}</p>
            <CartPictures lines={screen.lines} />
          </div>
        )
      }
      controls={
        !isEmpty && (
          <>
            <ul className="cart-lines">
              {screen.lines.map((line) => (
                <Line key={`${line.sku} ${line.variantId}`} line={line} />
              ))}
            </ul>
            {screen.voucher && <VoucherRow voucher={screen.voucher} />}
            <div className="cart-ways">
              <button type="button" className="cart-more" onClick={() => touch({ kind: "back" })}>
                <Icon name="plus" />
                {text.cart.keepShopping}
              </button>
              {!screen.voucher && <CodeWay />}
            </div>
          </>
        )
      }
      sheet={
        isEmpty ? (
          <Button tone="primary" onPress={() => touch({ kind: "back" })}>
            {text.cart.keepShopping}
          </Button>
        ) : (
          <>
            <CartTotal screen={screen} />
            <Button
              tone="primary"
              trailingIcon="forward"
              disabled={!screen.canPay}
              onPress={() => touch({ kind: "pay", offerId: screen.offerId })}
            >
              {screen.payRupiah === 0 ? text.codes.voucher.pay : text.cart.pay}
            </Button>
          </>
        )
      }
    />
  );
};

/** The quiet way to a voucher or waiting goods. */
const CodeWay = () => {
  const { text, touch } = useShop();
  return (
    <button type="button" className="cart-more" onClick={() => touch({ kind: "open-code-entry" })}>
      <Icon name="ticket" />
      {text.codes.open}
    </button>
  );
};

/** What is still to be paid; with a voucher also what that is made of. */
const CartTotal = ({ screen }: { readonly screen: Cart }) => {
  const { text } = useShop();
  const { voucher, totalRupiah, payRupiah } = screen;
  const words = text.codes.voucher;
  const voucherSum =
    payRupiah === 0
      ? words.paysAll
      : words.sum(formatUnbroken(totalRupiah), formatUnbroken(voucher?.amountRupiah ?? 0));
  return (
    <div className="cart-total">
      <p className="soft">{voucher ? words.toPay : text.cart.total}</p>
      <Money rupiah={payRupiah} />
      <p className="soft">{voucher ? voucherSum : text.cart.noExtra}</p>
    </div>
  );
};

const EmptyBasket = () => (
  <span className="calm-mark">
    <Icon name="basket" />
  </span>
);

/** Low-reach mode has the upper half for looking: the goods themselves. */
const CartPictures = ({ lines }: { readonly lines: readonly CartLine[] }) => {
  const { view } = useShop();
  if (!view.lowReach) return null;
  return (
    <div className="cart-pictures" aria-hidden="true">
      {lines.slice(0, 4).map(({ sku, variantId, workshopId }) => (
        <span key={`${sku} ${variantId}`} data-workshop={workshopId}>
          <Drawing sku={sku} />
        </span>
      ))}
    </div>
  );
};

const Line = ({ line }: { readonly line: CartLine }) => {
  const { text, say, touch } = useShop();
  const { sku, variantId } = line;
  const name = say(line.name);
  return (
    <li className="cart-line" data-sku={sku}>
      <span className="cart-line-picture" data-workshop={line.workshopId}>
        <Drawing sku={sku} />
      </span>
      <div className="cart-line-words">
        <h2>{name}</h2>
        <p className="soft">
          {line.variantLabel && `${say(line.variantLabel)} · `}
          {text.cart.each(formatRupiah(line.unitPriceRupiah))}
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
    </li>
  );
};
