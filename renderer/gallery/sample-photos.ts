import type { CatalogueScreen, ProductScreen } from "../../core/contract/kiosk-view.ts";
import { productPage } from "./sample-goods.ts";

/** Drawn by `tests/support/sample-photos.ts`, since no photo is ours; without them the drawing shows. */
const PHOTOS: ProductScreen["product"]["photos"] = [
  { view: "front", large: "sample-front.jpg", small: "sample-front.jpg" },
  { view: "detail", large: "sample-detail.jpg", small: "sample-detail.jpg" },
  { view: "in-hand", large: "sample-in-hand.jpg", small: "sample-in-hand.jpg" },
];

/** The wallet as it looks once the lapas has photographed it. */
export const samplePhotographed = (
  photos: ProductScreen["product"]["photos"] = PHOTOS,
): ProductScreen => ({
  kind: "product",
  product: { ...productPage("KLT-01"), photos },
  notice: null,
});

/** Photos that the snapshot names and the machine does not have yet. */
export const sampleUnfetched = (): ProductScreen =>
  samplePhotographed(PHOTOS.map((photo) => ({ ...photo, large: "not-here.jpg" })));

/** A shelf on which drawings and photos stand side by side. */
export const withPhotos = (screen: CatalogueScreen): CatalogueScreen => ({
  ...screen,
  products: screen.products.map((card, index) =>
    card.workshopId === "leather"
      ? { ...card, photo: PHOTOS[index % PHOTOS.length]?.small ?? null }
      : card,
  ),
});
