import type { Measures } from "../../core/catalogue/catalogue-snapshot.ts";
import type { ProductCard } from "../../core/contract/product-card.ts";
import type { ProductDetail } from "../../core/contract/product-detail.ts";
import { useShop } from "../shop-context.ts";
import { HAND, Hand } from "./hand.tsx";
import "./beside-hand.css";

const GAP_MM = 22;
/** Room for the measuring lines and their ends. */
const MARGIN_MM = 12;

/** A drawing leaves a margin round its thing. */
const DRAWING = 1.22;

interface BesideHandProps {
  readonly product: Pick<ProductCard, "sku" | "workshopId"> &
    Pick<ProductDetail, "sizeNote" | "measures">;
}

/** How big it is: to scale beside a hand where its measures are known, and in words. */
export const BesideHand = ({ product }: BesideHandProps) => {
  const { text, say } = useShop();
  const { sku, workshopId, sizeNote, measures } = product;
  const words = text.product.size;
  if (!sizeNote && !measures) return null;
  return (
    <figure className="beside-hand" data-workshop={workshopId}>
      {measures && (
        <div className="beside-hand-picture">
          <Scale sku={sku} measures={measures} />
        </div>
      )}
      <figcaption>
        <b>{words.title}</b>
        {sizeNote && say(sizeNote)}
        {measures && <span className="soft">{words.hand(words.centimetres(HAND.lengthMm))}</span>}
      </figcaption>
    </figure>
  );
};

interface ScaleProps {
  readonly sku: string;
  readonly measures: Measures;
}

/** Both stand on one ground; a line beside and one below say what was measured. */
const Scale = ({ sku, measures: { widthMm, heightMm } }: ScaleProps) => {
  const { size } = useShop().text.product;
  const left = HAND.widthMm + GAP_MM;
  const right = left + widthMm;
  const top = -Math.max(HAND.lengthMm, heightMm) - MARGIN_MM;
  const bottom = 3 * MARGIN_MM;
  const view = [0, top, right + 3 * MARGIN_MM, bottom - top].join(" ");
  const round = Math.min(widthMm, heightMm) / 8;
  const edgeMm = Math.min(widthMm, heightMm) * DRAWING;
  const beside = right + MARGIN_MM;
  return (
    <svg
      className="scale"
      viewBox={view}
      role="img"
      aria-label={size.picture(size.centimetres(widthMm), size.centimetres(heightMm))}
    >
      <Hand />
      <rect
        className="scale-thing"
        x={left}
        y={-heightMm}
        width={widthMm}
        height={heightMm}
        rx={round}
      />
      <image
        href={`/products/${encodeURIComponent(sku)}.svg`}
        x={left + (widthMm - edgeMm) / 2}
        y={-(heightMm + edgeMm) / 2}
        width={edgeMm}
        height={edgeMm}
      />
      <path className="scale-line" d={`M${left} ${MARGIN_MM * 1.5}H${right}`} />
      <path className="scale-line" d={`M${beside} 0V${-heightMm}`} />
    </svg>
  );
};
