import type { EditionView } from "../../core/contract/product-detail.ts";
import { useShop } from "../shop-context.ts";
import "./edition-card.css";

/** More marks than these are no longer counted by eye. */
const MARKS_SHOWN = 12;

/** A limited edition: which piece of how many comes out, and which others are here. */
export const EditionCard = ({ edition }: { readonly edition: EditionView }) => {
  const { text } = useShop();
  const { pieces, nextNumber, numbersHere } = edition;
  const words = text.product.edition;
  const others = numbersHere.filter((number) => number !== nextNumber);
  return (
    <section className="edition">
      <p className="edition-pieces">{words.numbered(pieces)}</p>
      {nextNumber === null ? (
        <p className="edition-next">{words.onThePiece}</p>
      ) : (
        <>
          <p className="edition-number">{words.piece(nextNumber, pieces)}</p>
          <p className="edition-next">
            {words.comesNext}
            {others.length > 0 && `. ${words.alsoHere(others.join(", "))}`}
          </p>
        </>
      )}
      {pieces <= MARKS_SHOWN && (
        <div className="edition-marks" aria-hidden="true">
          {Array.from({ length: pieces }, (_, index) => index + 1).map((number) => (
            <span
              key={number}
              data-next={number === nextNumber}
              data-here={numbersHere.includes(number)}
            />
          ))}
        </div>
      )}
    </section>
  );
};
