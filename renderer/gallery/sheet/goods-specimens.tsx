import type { ProductCard } from "../../../core/contract/product-card.ts";
import { AvailabilityWord } from "../../components/availability-word.tsx";
import { BesideHand } from "../../components/beside-hand.tsx";
import { EditionCard } from "../../components/edition-card.tsx";
import { HandOutRow } from "../../components/hand-out-row.tsx";
import { HeroProduct } from "../../components/hero-product.tsx";
import { MoneySplit } from "../../components/money-split.tsx";
import { ProductFacts } from "../../components/product-facts.tsx";
import { ProductTile } from "../../components/product-tile.tsx";
import { PromiseCard } from "../../components/promise-card.tsx";
import { WishAction } from "../../components/wish-action.tsx";
import { WorkshopStory } from "../../components/workshop-story.tsx";
import { productPage } from "../sample-goods.ts";
import { type Cell, Specimen } from "./specimen.tsx";

const wallet = productPage("KLT-01");
const bun = productPage("BAK-01");
const ship = productPage("KRJ-03");
const tote = productPage("SAB-02");

const tile = (state: string, product: ProductCard): Cell => ({
  state,
  draw: () => (
    <ul className="specimen-tile">
      <ProductTile product={product} />
    </ul>
  ),
});

const hero = (state: string): Cell => ({
  state,
  draw: ({ catalogue }) => <HeroProduct product={wallet} label={catalogue.signature} />,
});

export const Goods = () => (
  <>
    <Specimen
      name="product-tile"
      cells={[
        tile("rest", bun),
        tile("pressed", wallet),
        tile("focus", ship),
        tile("in the cart", { ...bun, inCart: 2 }),
        tile("sold out", tote),
        tile("wished for", { ...tote, isWished: true }),
        tile("disabled: out of order", { ...wallet, availability: { kind: "unavailable" } }),
      ]}
    />
    <Specimen name="hero-product" isWide cells={[hero("rest"), hero("pressed"), hero("focus")]} />
    <Specimen
      name="availability-word"
      cells={[
        {
          state: "plenty",
          draw: () => <AvailabilityWord availability={{ kind: "available", units: 12 }} />,
        },
        {
          state: "few",
          draw: () => <AvailabilityWord availability={{ kind: "available", units: 2 }} />,
        },
        { state: "sold out", draw: () => <AvailabilityWord availability={{ kind: "sold-out" }} /> },
        {
          state: "out of order",
          draw: () => <AvailabilityWord availability={{ kind: "unavailable" }} />,
        },
      ]}
    />
    <Specimen
      name="wish-action"
      isWide
      cells={[
        { state: "rest", draw: () => <WishAction product={tote} variant={null} /> },
        {
          state: "wished for",
          draw: () => <WishAction product={{ ...tote, isWished: true }} variant={null} />,
        },
      ]}
    />
  </>
);

/** The parts of a product's page. */
export const ProductParts = () => (
  <>
    <Specimen
      name="edition-card"
      isWide
      cells={[
        {
          state: "number known",
          draw: () => <EditionCard edition={{ pieces: 7, nextNumber: 3, numbersHere: [3, 4] }} />,
        },
        {
          state: "number on the piece",
          draw: () => <EditionCard edition={{ pieces: 24, nextNumber: null, numbersHere: [] }} />,
        },
      ]}
    />
    <Specimen
      name="money-split"
      isWide
      cells={[
        {
          state: "rest",
          draw: () => <MoneySplit priceRupiah={wallet.priceRupiah} split={wallet.split} />,
        },
      ]}
    />
    <Specimen
      name="beside-hand"
      isWide
      cells={[
        { state: "small", draw: () => <BesideHand product={productPage("KRJ-05")} /> },
        { state: "as a hand", draw: () => <BesideHand product={productPage("KLT-02")} /> },
        { state: "large", draw: () => <BesideHand product={productPage("KVK-02")} /> },
        { state: "no one size", draw: () => <BesideHand product={productPage("TAN-01")} /> },
      ]}
    />
    <Specimen
      name="hand-out-row"
      isWide
      cells={[
        { state: "spiral", draw: () => <HandOutRow handOut="spiral" /> },
        { state: "locker", draw: () => <HandOutRow handOut="locker" /> },
      ]}
    />
    <Specimen
      name="promise-card"
      isWide
      cells={[
        { state: "made to order", draw: () => <PromiseCard product={ship} /> },
        { state: "voucher", draw: () => <PromiseCard product={productPage("LDR-01")} /> },
      ]}
    />
    <Specimen
      name="product-facts"
      isWide
      cells={[
        { state: "goods", draw: () => <ProductFacts product={wallet} /> },
        { state: "food", draw: () => <ProductFacts product={bun} /> },
      ]}
    />
    <Specimen
      name="workshop-story"
      isWide
      cells={[{ state: "rest", draw: () => <WorkshopStory product={wallet} /> }]}
    />
  </>
);
