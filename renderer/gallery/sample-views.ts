import {
  type KioskView,
  type Notice,
  PROTOCOL_VERSION,
  type Screen,
} from "../../core/contract/kiosk-view.ts";
import {
  machineProducts,
  productCard,
  productPage,
  sampleProduct,
  snapshot,
} from "./sample-goods.ts";
import type { SampleName } from "./sample-names.ts";
import {
  sampleCart,
  sampleDelivery,
  sampleEnded,
  samplePayment,
  sampleThanks,
} from "./sample-sale.ts";

const IN_CART = { "BAK-01": 1, "KLT-04": 1 };
const CART = { units: 2, totalRupiah: 36_000, skus: ["BAK-01", "KLT-04"] };

const catalogue = (
  inCart: Readonly<Record<string, number>>,
  notice: Notice | null = null,
): Screen => ({
  kind: "catalogue",
  products: machineProducts.map((product) => productCard(product, inCart)),
  workshops: snapshot.workshops,
  notice,
  canPay: true,
});

const screenOf = (name: Exclude<SampleName, "away">): Screen => {
  switch (name) {
    case "attract":
      return {
        kind: "attract",
        highlights: ["KLT-01", "BAK-01", "KRJ-02"].map((sku) => productCard(sampleProduct(sku))),
      };
    case "catalogue":
      return catalogue({});
    case "catalogue-cart":
    case "idle-warning":
      return catalogue(IN_CART);
    case "catalogue-notice":
      return catalogue(IN_CART, "limit-per-product");
    case "product":
      return { kind: "product", product: productPage("KLT-01"), notice: null };
    case "product-sizes":
      return { kind: "product", product: productPage("SAB-01"), notice: null };
    case "product-sold-out":
      return { kind: "product", product: productPage("SAB-02"), notice: null };
    case "cart":
      return sampleCart(null);
    case "cart-notice":
      return sampleCart("price-changed");
    case "cart-empty":
      return { ...sampleCart(null), lines: [], totalRupiah: 0 };
    case "checking-out":
      return { kind: "checking-out", totalRupiah: 36_000 };
    case "payment":
      return samplePayment({ isAsking: false, notYetPaid: false });
    case "payment-asking":
      return samplePayment({ isAsking: true, notYetPaid: false });
    case "payment-not-yet":
      return samplePayment({ isAsking: false, notYetPaid: true });
    case "closing-cancelled":
      return { kind: "closing-charge", because: "cancelled", orderCode: "K7M4P2" };
    case "closing-expired":
      return { kind: "closing-charge", because: "expired", orderCode: "K7M4P2" };
    case "ended-cancelled":
      return sampleEnded("cancelled");
    case "ended-expired":
      return sampleEnded("expired");
    case "ended-unsettled":
      return sampleEnded("unsettled");
    case "delivery-spiral":
      return sampleDelivery("spiral");
    case "delivery-locker":
      return sampleDelivery("locker");
    case "delivery-between":
      return sampleDelivery("between");
    case "printing":
      return { kind: "printing", orderCode: "K7M4P2" };
    case "thanks":
      return sampleThanks("complete");
    case "thanks-partial":
      return sampleThanks("partial");
    case "out-of-service":
      return { kind: "out-of-service", reason: "books-unsound" };
    case "out-of-service-sold-out":
      return { kind: "out-of-service", reason: "nothing-to-sell" };
    case "needs-staff":
      return {
        kind: "needs-staff",
        reason: "not-recorded",
        orderCode: "K7M4P2",
        amountRupiah: 36_000,
      };
  }
};

const WITH_CART: readonly SampleName[] = ["catalogue-cart", "catalogue-notice", "idle-warning"];

export const sampleView = (
  name: Exclude<SampleName, "away">,
  choice: Pick<KioskView, "language" | "lowReach">,
): KioskView => ({
  protocolVersion: PROTOCOL_VERSION,
  screenId: 1,
  ...choice,
  machineName: snapshot.settings.machineName,
  contactWhatsapp: "0800-0000-0000",
  cart: WITH_CART.includes(name) ? CART : null,
  idleWarning: name === "idle-warning" ? { remainingMs: 18_000 } : null,
  screen: screenOf(name),
});
