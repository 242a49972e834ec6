import { Fragment } from "react";
import type { CartScreen as Cart, Notice } from "../../core/contract/cart-screen.ts";
import { formatUnbroken } from "../../core/format-rupiah.ts";
import { BackButton } from "../components/back-button.tsx";
import { Button } from "../components/button.tsx";
import { CalmPage } from "../components/calm-page.tsx";
import { CartLine } from "../components/cart-line.tsx";
import { Drawing } from "../components/drawing.tsx";
import { Frame } from "../components/frame.tsx";
import { Icon } from "../components/icon.tsx";
import { Money } from "../components/money.tsx";
import { NoPaper } from "../components/no-paper.tsx";
import { NoticeBar } from "../components/notice-bar.tsx";
import { RemovedRow } from "../components/removed-row.tsx";
import { StateDrawing } from "../components/states/state-drawing.tsx";
import { VoucherRow } from "../components/voucher-row.tsx";
import { useShop } from "../shop-context.ts";
import "./cart.css";

const CANNOT_PAY: Notice = { kind: "cannot-pay-now" };

export const CartScreen = ({ screen }: { readonly screen: Cart }) => {
  const { text, touch } = useShop();
  const isEmpty = screen.lines.length === 0;
  const units = screen.lines.reduce((sum, line) => sum + line.units, 0);
  const notice = screen.notice ?? (screen.canPay ? null : CANNOT_PAY);
  return (
    <Frame
      kind="cart"
      leading={<BackButton />}
      notice={<NoticeBar notice={notice} />}
      reading={
        isEmpty ? (
          <CalmPage mark={<StateDrawing state="empty" />} {...text.cart.empty} />
        ) : (
          <div className="cart-head">
            <h1>{text.cart.title}</h1>
            <p className="soft">{text.shop.units(units)}</p>
            <CartPictures lines={screen.lines} />
          </div>
        )
      }
      controls={
        isEmpty ? (
          screen.removed && <RemovedRow removed={screen.removed} />
        ) : (
          <>
            <Lines screen={screen} />
            {screen.voucher && <VoucherRow voucher={screen.voucher} />}
            {screen.removed?.kind === "voucher" && <RemovedRow removed={screen.removed} />}
            {!screen.canPrint && <NoPaper />}
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
            <PayButton screen={screen} />
          </>
        )
      }
    />
  );
};

/** The lines, and in its place the one that was just taken out. */
const Lines = ({ screen: { lines, removed } }: { readonly screen: Cart }) => {
  const gapAt = removed?.kind === "item" ? removed.place : null;
  const gap = removed && (
    <li>
      <RemovedRow removed={removed} />
    </li>
  );
  return (
    <ul className="cart-lines">
      {lines.map((line, index) => (
        <Fragment key={`${line.sku} ${line.variantId}`}>
          {gapAt === index && gap}
          <CartLine line={line} />
        </Fragment>
      ))}
      {gapAt !== null && gapAt >= lines.length && gap}
    </ul>
  );
};

/** Accepts what the screen says; rests while a price is so new that nobody can have read it. */
const PayButton = ({ screen }: { readonly screen: Cart }) => {
  const { text, touch } = useShop();
  const { canPay, isPriceJustNew, payRupiah, lines, offerId } = screen;
  const hasNewPrice = lines.some((line) => line.formerUnitRupiah !== null);
  const words = payRupiah === 0 ? text.codes.voucher.pay : text.cart.pay;
  return (
    <Button
      tone="primary"
      trailingIcon="forward"
      disabled={!canPay || isPriceJustNew}
      onPress={() => touch({ kind: "pay", offerId })}
    >
      {isPriceJustNew ? text.cart.lookAtPrice : hasNewPrice ? text.cart.agreeAndPay : words}
    </Button>
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

/** Low-reach mode has the upper half for looking: the goods themselves. */
const CartPictures = ({ lines }: { readonly lines: Cart["lines"] }) => {
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
