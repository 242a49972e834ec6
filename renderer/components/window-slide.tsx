import type { WorkshopPicture } from "../../core/contract/idle-screens.ts";
import type { ProductCard } from "../../core/contract/product-card.ts";
import type { Slide } from "../attract-programme.ts";
import { useShop } from "../shop-context.ts";
import { Drawing } from "./drawing.tsx";
import { Money } from "./money.tsx";
import "./window-slide.css";

interface WindowSlideProps {
  /** Nothing while nothing can be bought. */
  readonly slide: Slide | undefined;
  /** The one that comes next is loaded already. */
  readonly isShown: boolean;
}

export const WindowSlide = ({ slide, isShown }: WindowSlideProps) => (
  <div className="slide" data-shown={isShown} aria-hidden={!isShown}>
    {slide?.kind === "good" && <GoodSlide product={slide.product} />}
    {slide?.kind === "workshop" && <WorkshopSlide workshop={slide.workshop} />}
  </div>
);

const GoodSlide = ({ product }: { readonly product: ProductCard }) => {
  const { say } = useShop();
  return (
    <>
      <div className="slide-good">
        <Drawing sku={product.sku} />
      </div>
      <p className="slide-tag drifts">
        <span>{say(product.name)}</span>
        <Money rupiah={product.priceRupiah} />
      </p>
    </>
  );
};

const WorkshopSlide = ({ workshop }: { readonly workshop: WorkshopPicture }) => {
  const { text, say } = useShop();
  return (
    <>
      <ul className="slide-goods">
        {workshop.skus.map((sku) => (
          <li key={sku}>
            <Drawing sku={sku} />
          </li>
        ))}
      </ul>
      <p className="slide-tag drifts">
        <strong>{text.attract.workshop(say(workshop.name))}</strong>
        {workshop.learns && (
          <span>
            {text.attract.learns} {say(workshop.learns)}
          </span>
        )}
      </p>
    </>
  );
};
