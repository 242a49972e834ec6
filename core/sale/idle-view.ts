import { type BusinessDate, businessDateAt, daysBetween } from "../business-day.ts";
import { productCards } from "../catalogue/product-view.ts";
import type { Shelf } from "../catalogue/shelf.ts";
import type {
  AttractScreen,
  ClosedScreen,
  InServiceScreen,
  OutOfServiceScreen,
  WorkshopPicture,
} from "../contract/idle-screens.ts";
import type { ProductCard } from "../contract/product-card.ts";
import type { ShopHours } from "../hours/shop-hours.ts";
import type { SellingStop } from "./selling-stop.ts";

/** More would not be seen before the first one comes round again. */
const MOST_HIGHLIGHTS = 8;

/** One thing alone is no picture of a workshop. */
const FEWEST_GOODS_OF_WORKSHOP = 2;
const MOST_GOODS_OF_WORKSHOP = 3;

export const attractScreen = (
  shelf: Shelf,
  today: BusinessDate,
  { closesAt }: ShopHours,
): AttractScreen => {
  const cards = productCards(shelf, { cart: [], wishes: [] }, today).filter(
    (card) => card.availability.kind === "available",
  );
  return {
    kind: "attract",
    highlights: cards.slice(0, MOST_HIGHLIGHTS),
    workshops: workshopPictures(cards, shelf),
    closesAt,
  };
};

const workshopPictures = (
  cards: readonly ProductCard[],
  { snapshot }: Shelf,
): readonly WorkshopPicture[] => {
  const workshopIds = [...new Set(cards.map(({ workshopId }) => workshopId))];
  return workshopIds.flatMap((workshopId) => {
    const goods = cards.filter((card) => card.workshopId === workshopId);
    const [first] = goods;
    if (!first || goods.length < FEWEST_GOODS_OF_WORKSHOP) return [];
    const skus = goods.slice(0, MOST_GOODS_OF_WORKSHOP).map(({ sku }) => sku);
    const told = snapshot.workshops.find((workshop) => workshop.workshopId === workshopId)?.story;
    return { workshopId, name: first.workshopName, learns: told?.learns ?? null, skus };
  });
};

/** Why nobody can buy: who works on it, the hours, or what is wrong. */
export const stoppedScreen = (
  stop: SellingStop,
  { opens }: ShopHours,
  nowMs: number,
): ClosedScreen | InServiceScreen | OutOfServiceScreen => {
  if (stop === "in-service") return { kind: "in-service" };
  if (stop !== "closed") return { kind: "out-of-service", reason: stop };
  return {
    kind: "closed",
    opens: opens && { ...opens, inDays: daysBetween(businessDateAt(nowMs), opens.on) },
  };
};
