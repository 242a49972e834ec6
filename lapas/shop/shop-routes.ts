import { Hono } from "hono";
import { businessDateAt } from "../../core/business-day.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { CatalogueStore } from "../../db/lapas/catalogue-store.ts";
import type { ShopStore } from "../../db/lapas/shop-store.ts";
import { pageHeaders } from "../page-frame.ts";
import type { StaffEnv, StaffOnly } from "../staff/staff-only.ts";
import { firstDatesOf, shopFigures } from "./shop-figures.ts";
import { shopPage } from "./shop-page.ts";

export interface ShopParts {
  readonly shop: ShopStore;
  readonly catalogue: CatalogueStore;
  readonly clock: Clock;
}

/** `GET /staff/shop`: how far visits come, where they end, what is looked at. */
export const shopRoutes = ({ shop, catalogue, clock }: ShopParts, staffOnly: StaffOnly) =>
  new Hono<StaffEnv>().get("/staff/shop", staffOnly("see-shop"), async (context) => {
    const today = businessDateAt(clock.nowMs());
    const first = firstDatesOf(today);
    const [visits, leaving, paying, demand, snapshots] = await Promise.all([
      shop.visits(first.listed),
      shop.leaving(first.listed),
      shop.paying(first.listed),
      shop.demand(first.products),
      catalogue.newestOfAll(),
    ]);
    const names = new Map(
      snapshots.flatMap(({ products }) => products.map(({ sku, name }) => [sku, name] as const)),
    );
    const figures = shopFigures(today, { visits, leaving, paying, demand, names });
    return context.html(shopPage(context.get("staff"), figures), 200, pageHeaders(null));
  });
