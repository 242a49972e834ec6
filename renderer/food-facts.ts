import type { FoodLabel, FoodPermit, HalalStatus } from "../core/catalogue/food-label.ts";
import type { Localised } from "../core/catalogue/localised.ts";
import type { Messages } from "../core/text/messages.ts";
import type { ToldFact } from "./components/fact-list.tsx";

type FoodWords = Messages["product"]["food"];

interface Wording {
  readonly text: Messages;
  readonly say: (text: Localised) => string;
  readonly keeping: Localised | null;
}

/** A food label in the order in which people look for it. What the lapas has not told is not claimed. */
export const foodFacts = (
  food: FoodLabel,
  { text, say, keeping }: Wording,
): readonly ToldFact[] => {
  const words = text.product.food;
  const permit = permitWord(food.permit, words);
  return [
    { label: words.allergens, value: allergenWords(food.allergens, text) },
    { label: words.ingredients, value: food.ingredients ? say(food.ingredients) : words.seePack },
    food.netWeightGrams !== null && {
      label: words.netWeight,
      value: text.product.grams(food.netWeightGrams),
    },
    keeping && { label: words.keeping, value: say(keeping) },
    food.halal && { label: words.halal, value: halalWord(food.halal, words) },
    permit !== null && { label: words.permit, value: permit },
  ].filter((fact) => fact !== null && fact !== false);
};

const allergenWords = (allergens: FoodLabel["allergens"], { product }: Messages): string => {
  if (allergens === null) return product.food.seePack;
  if (allergens.length === 0) return product.food.noAllergens;
  return allergens.map((allergen) => product.allergen[allergen]).join(", ");
};

const halalWord = (halal: HalalStatus, words: FoodWords): string =>
  halal.kind === "certified" ? words.halalNumber(halal.number) : words.notHalalCertified;

const permitWord = (permit: FoodPermit, words: FoodWords): string | null => {
  switch (permit.kind) {
    case "fresh":
      return null;
    case "short-lived":
      return words.shortLived;
    case "pirt":
      return permit.number ?? words.noPermitNumber;
  }
};
