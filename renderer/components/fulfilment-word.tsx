import type { ProductCard } from "../../core/contract/product-card.ts";
import { useShop } from "../shop-context.ts";
import { AvailabilityWord } from "./availability-word.tsx";

interface FulfilmentWordProps {
  readonly product: Pick<ProductCard, "fulfilment" | "readyInDays" | "availability">;
}

/** Under a price: how many are left here, or how it comes when it does not leave through the machine. */
export const FulfilmentWord = ({ product }: FulfilmentWordProps) => {
  const { text } = useShop();
  const { fulfilment, availability, readyInDays } = product;
  if (fulfilment === "machine" || availability.kind !== "available") {
    return <AvailabilityWord availability={availability} />;
  }
  return <span className="availability">{text.codes.tile[fulfilment](readyInDays)}</span>;
};
