import type { BusinessDate } from "../business-day.ts";
import type { CatalogueSnapshot } from "../catalogue/catalogue-snapshot.ts";
import type { Localised } from "../catalogue/localised.ts";
import { splitPrice } from "../catalogue/split-price.ts";
import type { MakersShare } from "../contract/delivery-screens.ts";
import type { SaleLine } from "./sale.ts";

/**
 * The premi of what a buyer got, at the prices and by the split rule of the sale, and the work
 * groups it goes to. Groups, never persons (UU PDP 27/2022).
 */
export const makersShare = (
  lines: readonly Pick<SaleLine, "sku" | "unitPriceRupiah">[],
  snapshot: CatalogueSnapshot,
  saleDate: BusinessDate,
): MakersShare => {
  const workshops = new Map<string, Localised>();
  let premiRupiah = 0;
  for (const { sku, unitPriceRupiah } of lines) {
    const product = snapshot.products.find((one) => one.sku === sku);
    if (!product) continue;
    const { workshopId, costRupiah } = product;
    premiRupiah += splitPrice(
      { priceRupiah: unitPriceRupiah, costRupiah },
      snapshot,
      saleDate,
    ).premiRupiah;
    const workshop = snapshot.workshops.find((one) => one.workshopId === workshopId);
    if (workshop) workshops.set(workshopId, workshop.name);
  }
  return { workshops: [...workshops.values()], premiRupiah };
};
