import type { Availability } from "../../core/contract/product-card.ts";
import { useShop } from "../shop-context.ts";
import "./availability-word.css";

/** From here on the number is told: a small stock is part of what makes a good worth taking now. */
const TOLD_BELOW = 6;

export const AvailabilityWord = ({ availability }: { readonly availability: Availability }) => {
  const { text } = useShop();
  switch (availability.kind) {
    case "available":
      return availability.units < TOLD_BELOW ? (
        <span className="availability" data-few="true">
          {text.goods.left(availability.units)}
        </span>
      ) : (
        <span className="availability">{text.goods.available}</span>
      );
    case "sold-out":
      return <span className="availability">{text.goods.soldOut}</span>;
    case "unavailable":
      return <span className="availability">{text.goods.unavailable}</span>;
  }
};
