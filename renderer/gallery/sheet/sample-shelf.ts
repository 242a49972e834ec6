import type { CatalogueScreen } from "../../../core/contract/kiosk-view.ts";
import { machineProducts, productCard, snapshot } from "../sample-goods.ts";

/** The whole shelf, for what chooses from it. */
export const sampleShelf: CatalogueScreen = {
  kind: "catalogue",
  products: machineProducts.map((product) => productCard(product)),
  workshops: snapshot.workshops,
  notice: null,
  canPay: true,
};
