import { useRef, useState } from "react";
import type { ProductScreen as Product } from "../../core/contract/kiosk-view.ts";
import { formatDate } from "../../core/text/format-date.ts";
import { AvailabilityWord } from "../components/availability-word.tsx";
import { BackButton } from "../components/back-button.tsx";
import { BesideHand } from "../components/beside-hand.tsx";
import { Button } from "../components/button.tsx";
import { EditionCard } from "../components/edition-card.tsx";
import { Frame } from "../components/frame.tsx";
import { FulfilmentWord } from "../components/fulfilment-word.tsx";
import { HandOutRow } from "../components/hand-out-row.tsx";
import { Money } from "../components/money.tsx";
import { MoneySplit } from "../components/money-split.tsx";
import { NoticeBar } from "../components/notice-bar.tsx";
import { PhotoDots } from "../components/photo-strip.tsx";
import { ProductFacts } from "../components/product-facts.tsx";
import { ProductStage } from "../components/product-stage.tsx";
import { PromiseCard } from "../components/promise-card.tsx";
import { Stepper } from "../components/stepper.tsx";
import { VariantChips } from "../components/variant-chips.tsx";
import { WishAction } from "../components/wish-action.tsx";
import { WorkshopStory } from "../components/workshop-story.tsx";
import { useShop } from "../shop-context.ts";
import "./product.css";

export const ProductScreen = ({ screen }: { readonly screen: Product }) => {
  const { text, say, view } = useShop();
  const { product } = screen;
  const variants = product.variants;
  const only = variants.length === 1 ? (variants[0]?.variantId ?? null) : null;
  const strip = useRef<HTMLUListElement>(null);
  const [chosen, choose] = useState<string | null>(only);
  return (
    <Frame
      kind="product"
      leading={<BackButton />}
      notice={<NoticeBar notice={screen.notice} />}
      reading={
        <div className="product" data-workshop={product.workshopId}>
          <ProductStage product={product} strip={strip} />
          <div className="product-words">
            <p className="soft">{say(product.workshopName)}</p>
            <h1>{say(product.name)}</h1>
            <p className="product-price">
              <Money rupiah={product.priceRupiah} />
              <FulfilmentWord product={product} />
            </p>
            <p className="soft">{text.product.finalPrice(say(product.unit))}</p>
            {product.bestBefore && (
              <p className="product-best-before">
                {text.product.bestBefore}{" "}
                <strong>{formatDate(product.bestBefore, view.language)}</strong>
              </p>
            )}
            <p className="product-description">{say(product.description)}</p>
          </div>
        </div>
      }
      controls={
        <>
          {product.photos.length > 1 && view.lowReach && (
            <PhotoDots photos={product.photos} strip={strip} />
          )}
          <PromiseCard product={product} />
          {variants.length > 1 && (
            <VariantChips
              kind={product.variantKind}
              variants={variants}
              chosen={chosen}
              onChoose={choose}
            />
          )}
          <BesideHand product={product} />
          <HandOutRow handOut={product.handOut} />
          {product.edition && <EditionCard edition={product.edition} />}
          <MoneySplit priceRupiah={product.priceRupiah} split={product.split} />
          {product.food && <ProductFacts product={product} />}
          <WorkshopStory product={product} />
          {!product.food && <ProductFacts product={product} />}
        </>
      }
      sheet={<ProductAction product={product} variantId={chosen} />}
    />
  );
};

interface ProductActionProps {
  readonly product: Product["product"];
  readonly variantId: string | null;
}

const ProductAction = ({ product, variantId }: ProductActionProps) => {
  const { text, say, touch } = useShop();
  const [wanted, want] = useState(1);
  const variant = product.variants.find((one) => one.variantId === variantId);
  const maximum = Math.min(product.maximumUnits, variant?.units ?? product.maximumUnits);
  const units = Math.max(1, Math.min(wanted, maximum));
  const mustChoose = product.variants.length > 0 && !variant;
  const isBuyable = product.availability.kind === "available";
  if (product.availability.kind === "sold-out" || variant?.isSoldOut) {
    return <WishAction product={product} variant={variant ?? null} />;
  }
  if (!isBuyable || maximum < 1) {
    return (
      <Button tone="primary" disabled onPress={() => undefined}>
        {isBuyable ? (
          text.product.cartFull
        ) : (
          <AvailabilityWord availability={product.availability} />
        )}
      </Button>
    );
  }
  return (
    <>
      <Stepper
        name={say(product.name)}
        units={units}
        minimum={1}
        maximum={maximum}
        onChange={want}
      />
      <Button
        tone="primary"
        disabled={mustChoose}
        onPress={() => touch({ kind: "add", sku: product.sku, variantId, units })}
      >
        {mustChoose ? text.product.chooseVariant[product.variantKind] : text.product.addToCart}
      </Button>
    </>
  );
};
