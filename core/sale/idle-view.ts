import { type BusinessDate, businessDateAt, daysBetween } from "../business-day.ts";
import { productCards } from "../catalogue/product-view.ts";
import type { Shelf } from "../catalogue/shelf.ts";
import type { AttractScreen, ClosedScreen, OutOfServiceScreen } from "../contract/idle-screens.ts";
import type { ShopHours } from "../hours/shop-hours.ts";
import type { SellingStop } from "./selling-stop.ts";

/** More would not be seen before the first one comes round again. */
const MOST_HIGHLIGHTS = 8;

export const attractScreen = (
  shelf: Shelf,
  today: BusinessDate,
  { closesAt }: ShopHours,
): AttractScreen => ({
  kind: "attract",
  highlights: productCards(shelf, { cart: [], wishes: [] }, today)
    .filter((card) => card.availability.kind === "available")
    .slice(0, MOST_HIGHLIGHTS),
  closesAt,
});

/** Why nobody can buy: the hours, or what is wrong. */
export const stoppedScreen = (
  stop: SellingStop,
  { opens }: ShopHours,
  nowMs: number,
): ClosedScreen | OutOfServiceScreen =>
  stop === "closed"
    ? {
        kind: "closed",
        opens: opens && { ...opens, inDays: daysBetween(businessDateAt(nowMs), opens.on) },
      }
    : { kind: "out-of-service", reason: stop };
