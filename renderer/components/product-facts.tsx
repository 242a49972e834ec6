import type { ProductCard } from "../../core/contract/product-card.ts";
import type { ProductDetail } from "../../core/contract/product-detail.ts";
import { foodFacts } from "../food-facts.ts";
import { useShop } from "../shop-context.ts";
import { FactList } from "./fact-list.tsx";

interface ProductFactsProps {
  readonly product: Pick<ProductCard, "material"> & Pick<ProductDetail, "care" | "food">;
}

/** What it is made of and how it keeps; for food what a label says. */
export const ProductFacts = ({ product }: ProductFactsProps) => {
  const { text, say } = useShop();
  const { material, care, food } = product;
  if (food) {
    const words = text.product.food;
    return (
      <FactList
        title={words.title}
        facts={foodFacts(food, { text, say, keeping: care })}
        note={words.packCounts}
      />
    );
  }
  const words = text.product.facts;
  const facts = [
    material && { label: words.material, value: say(material) },
    care && { label: words.care, value: say(care) },
  ].filter((fact) => fact !== null);
  return <FactList title={words.title} facts={facts} />;
};
