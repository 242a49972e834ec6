import { CartBar } from "../../components/cart-bar.tsx";
import { CartLine } from "../../components/cart-line.tsx";
import { LastCall } from "../../components/last-call.tsx";
import { NoPaper } from "../../components/no-paper.tsx";
import { NoticeBar } from "../../components/notice-bar.tsx";
import { OfflineCard } from "../../components/offline-card.tsx";
import { RemovedRow } from "../../components/removed-row.tsx";
import { VoucherRow } from "../../components/voucher-row.tsx";
import { sampleCart, sampleLimits, sampleNewPrice, sampleRemoved } from "../sample-cart.ts";
import { Specimen } from "./specimen.tsx";

const [plainLine] = sampleCart(null).lines;
const [newPriceLine] = sampleNewPrice(false).lines;
const limitedLines = sampleLimits().lines;
const { removed } = sampleRemoved();
const CART = { units: 2, totalRupiah: 36_000, skus: ["BAK-01", "KLT-04"] };

const linesOf = (lines: readonly (typeof plainLine)[]) => (
  <ul>{lines.map((line) => line && <CartLine key={line.sku} line={line} />)}</ul>
);

export const Cart = () => (
  <>
    <Specimen
      name="cart-line"
      isWide
      cells={[
        { state: "rest", draw: () => linesOf([plainLine]) },
        { state: "new price", draw: () => linesOf([newPriceLine]) },
        { state: "disabled: as many as may be", draw: () => linesOf(limitedLines.slice(0, 1)) },
      ]}
    />
    <Specimen
      name="voucher-row"
      isWide
      cells={[
        {
          state: "something is left",
          draw: () => <VoucherRow voucher={{ amountRupiah: 50_000, restRupiah: 25_000 }} />,
        },
        {
          state: "used up",
          draw: () => <VoucherRow voucher={{ amountRupiah: 50_000, restRupiah: 0 }} />,
        },
      ]}
    />
    <Specimen
      name="removed-row"
      isWide
      cells={[{ state: "rest", draw: () => removed && <RemovedRow removed={removed} /> }]}
    />
    <Specimen
      name="cart-bar"
      isWide
      cells={[
        {
          state: "empty",
          draw: () => (
            <div className="frame-sheet">
              <CartBar cart={null} />
            </div>
          ),
        },
        {
          state: "filled",
          draw: () => (
            <div className="frame-sheet">
              <CartBar cart={CART} />
            </div>
          ),
        },
      ]}
    />
    <Specimen
      name="notice-bar"
      isWide
      cells={[
        { state: "good", draw: () => <NoticeBar notice={{ kind: "voucher-added" }} /> },
        {
          state: "error",
          draw: () => (
            <NoticeBar notice={{ kind: "limit", limit: { kind: "per-buyer", units: 5 } }} />
          ),
        },
        { state: "look again", draw: () => <NoticeBar notice={{ kind: "price-changed" }} /> },
      ]}
    />
    <Specimen name="last-call" isWide cells={[{ state: "rest", draw: () => <LastCall /> }]} />
    <Specimen name="no-paper" isWide cells={[{ state: "rest", draw: () => <NoPaper /> }]} />
    <Specimen name="offline-card" isWide cells={[{ state: "rest", draw: () => <OfflineCard /> }]} />
  </>
);
