import type { Notice } from "../../core/contract/cart-screen.ts";
import {
  type CatalogueScreen,
  type KioskView,
  PROTOCOL_VERSION,
  type Screen,
} from "../../core/contract/kiosk-view.ts";
import { SMALLEST_SCREEN_INCHES } from "../../core/screen-size.ts";
import { sampleCart, sampleLimits, sampleNewPrice, sampleRemoved } from "./sample-cart.ts";
import { sampleMixedDelivery, samplePickUp, sampleThanksWithCodes } from "./sample-codes.ts";
import { sampleDay, sampleDayThatDiffers } from "./sample-day.ts";
import { sampleNewMachine, samplePositions, sampleStaffPin } from "./sample-door.ts";
import {
  machineProducts,
  productCard,
  productPage,
  sampleProduct,
  snapshot,
} from "./sample-goods.ts";
import { sampleAttract } from "./sample-idle.ts";
import type { SampleName } from "./sample-names.ts";
import { samplePhotographed, sampleUnfetched, withPhotos } from "./sample-photos.ts";
import { isRestockSample, restockSample } from "./sample-restock-views.ts";
import {
  sampleDelivery,
  sampleEnded,
  samplePayment,
  sampleReceiptChoice,
  sampleStuckDelivery,
  sampleThanks,
} from "./sample-sale.ts";
import {
  sampleCountedStaff,
  sampleOfflineStaff,
  sampleQuietStaff,
  sampleStaff,
  sampleTreasurer,
} from "./sample-staff.ts";
import { isToolSample, TOOL_SAMPLES } from "./sample-tools.ts";

const IN_CART = { "BAK-01": 1, "KLT-04": 1 };
const CART = { units: 2, totalRupiah: 36_000, skus: ["BAK-01", "KLT-04"] };

const sampleCatalogue = (
  inCart: Readonly<Record<string, number>>,
  notice: Notice | null = null,
): CatalogueScreen => ({
  kind: "catalogue",
  products: machineProducts.map((product) => productCard(product, inCart)),
  workshops: snapshot.workshops,
  notice,
  canPay: true,
});

const screenOf = (name: Exclude<SampleName, "away">): Screen => {
  if (isToolSample(name)) return TOOL_SAMPLES[name]();
  if (isRestockSample(name)) return restockSample(name);
  switch (name) {
    case "attract":
    case "attract-quiet":
      return sampleAttract();
    case "closed":
    case "closed-quiet":
      return { kind: "closed", opens: { on: "2026-11-25", inDays: 1, at: "10:00" } };
    case "in-service":
      return { kind: "in-service" };
    case "catalogue-offline":
      return { ...sampleCatalogue({}), canPay: false };
    case "catalogue-last-call":
      return sampleCatalogue(IN_CART);
    case "catalogue":
    case "catalogue-sorting":
    case "catalogue-sorted":
    case "catalogue-found":
    case "search":
    case "search-typing":
    case "search-sold-out":
    case "search-slip":
    case "search-nothing":
      return sampleCatalogue({});
    case "catalogue-photos":
      return withPhotos(sampleCatalogue({}));
    case "catalogue-wished": {
      const screen = sampleCatalogue({});
      const products = screen.products.map((one) => ({ ...one, isWished: one.sku === "SAB-02" }));
      return { ...screen, products };
    }
    case "catalogue-cart":
    case "idle-warning":
      return sampleCatalogue(IN_CART);
    case "catalogue-notice":
      return sampleCatalogue(IN_CART, { kind: "limit", limit: { kind: "per-buyer", units: 5 } });
    case "catalogue-by-code":
      return {
        ...sampleCatalogue({}, { kind: "voucher-added" }),
        products: ["KRJ-03", "LDR-01", "KLT-06", "RFX-01"].map((sku) =>
          productCard(sampleProduct(sku)),
        ),
      };
    case "product":
      return { kind: "product", product: productPage("KLT-01"), notice: null };
    case "product-sizes":
      return { kind: "product", product: productPage("SAB-01"), notice: null };
    case "product-food":
      return { kind: "product", product: productPage("BAK-01"), notice: null };
    case "product-photos":
      return samplePhotographed();
    case "product-photos-unfetched":
      return sampleUnfetched();
    case "product-edition":
      return { kind: "product", product: productPage("KRJ-02"), notice: null };
    case "product-sold-out":
      return { kind: "product", product: productPage("SAB-02"), notice: null };
    case "product-wished":
      return {
        kind: "product",
        product: { ...productPage("SAB-02"), isWished: true },
        notice: null,
      };
    case "product-colours":
      return { kind: "product", product: productPage("KLT-03"), notice: null };
    case "product-made-to-order":
      return { kind: "product", product: productPage("KRJ-03"), notice: null };
    case "product-service-voucher":
      return { kind: "product", product: productPage("LDR-01"), notice: null };
    case "cart":
      return sampleCart(null);
    case "cart-notice":
      return sampleCart({
        kind: "adjusted",
        name: sampleProduct("BAK-01").name,
        units: 1,
      });
    case "cart-new-price":
      return sampleNewPrice(false);
    case "cart-new-price-first":
      return sampleNewPrice(true);
    case "cart-limits":
      return sampleLimits();
    case "cart-removed":
      return sampleRemoved();
    case "cart-removed-last":
      return { ...sampleRemoved(), lines: [], totalRupiah: 0, payRupiah: 0 };
    case "cart-voucher-removed":
      return { ...sampleCart(null), removed: { kind: "voucher" } };
    case "cart-no-paper":
      return { ...sampleCart(null), canPrint: false };
    case "cart-empty":
      return { ...sampleCart(null), lines: [], totalRupiah: 0 };
    case "cart-voucher":
      return sampleCart({ kind: "voucher-added" }, { amountRupiah: 50_000, restRupiah: 0 });
    case "cart-voucher-pays-all":
      return sampleCart(null, { amountRupiah: 151_000, restRupiah: 49_000 });
    case "code-entry":
    case "code-entry-typing":
      return { kind: "code-entry", isChecking: false, problem: null };
    case "code-entry-checking":
      return { kind: "code-entry", isChecking: true, problem: null };
    case "code-entry-unknown":
      return { kind: "code-entry", isChecking: false, problem: "unknown" };
    case "code-entry-offline":
      return { kind: "code-entry", isChecking: false, problem: "offline" };
    case "checking-out":
      return { kind: "checking-out", totalRupiah: 36_000, holdMs: 180_000 };
    case "payment":
      return samplePayment({ isAsking: false, notYetPaid: false });
    case "payment-asking":
      return samplePayment({ isAsking: true, notYetPaid: false });
    case "payment-not-yet":
      return samplePayment({ isAsking: false, notYetPaid: true });
    case "payment-voucher":
      return {
        ...samplePayment({ isAsking: false, notYetPaid: false }),
        amountRupiah: 101_000,
        voucherRupiah: 50_000,
      };
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
    case "delivery-locker-reminded":
      return { ...sampleDelivery("locker"), isReminded: true };
    case "delivery-stuck":
      return sampleStuckDelivery();
    case "delivery-between":
      return sampleDelivery("between");
    case "delivery-mixed":
      return sampleMixedDelivery();
    case "delivery-pick-up":
      return samplePickUp();
    case "printing":
      return { kind: "printing", orderCode: "K7M4P2" };
    case "receipt-choice":
      return sampleReceiptChoice(true);
    case "receipt-choice-no-paper":
      return sampleReceiptChoice(false);
    case "thanks-phone":
      return { ...sampleThanks("complete"), receipt: "phone" };
    case "thanks-no-paper":
      return { ...sampleThanks("complete"), receipt: "none" };
    case "thanks":
      return sampleThanks("complete");
    case "thanks-door-open":
      return { ...sampleThanks("complete"), openDoors: ["04"] };
    case "thanks-partial":
      return sampleThanks("partial");
    case "thanks-codes":
      return sampleThanksWithCodes("complete");
    case "thanks-codes-partial":
      return sampleThanksWithCodes("partial");
    case "thanks-printing":
      return { ...sampleThanks("complete"), isPrinting: true };
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
    case "staff-position":
      return samplePositions();
    case "staff-position-some":
      return samplePositions({ treasurer: { way: "none" }, restocker: { waitMs: 58_000 } });
    case "staff-position-new":
      return sampleNewMachine();
    case "staff-pin":
    case "staff-pin-typing":
      return sampleStaffPin();
    case "staff-pin-wrong":
      return sampleStaffPin({ problem: "wrong", triesLeft: 3 });
    case "staff-pin-wait":
      return sampleStaffPin({ waitMs: 58_000 });
    case "staff-pin-checking":
      return sampleStaffPin({ isChecking: true });
    case "staff-pin-none":
      return sampleStaffPin({ way: "none", position: "treasurer" });
    case "staff-pin-weak":
      return sampleStaffPin({ way: "first-pin", position: "technician", problem: "weak" });
    case "staff-pin-first":
    case "staff-pin-again":
    case "staff-pin-differ":
      return sampleStaffPin({ way: "first-pin", position: "technician" });
    case "staff":
    case "staff-case":
      return sampleStaff(null);
    case "staff-counted":
      return sampleCountedStaff();
    case "staff-treasurer":
      return sampleTreasurer();
    case "staff-quiet":
      return sampleQuietStaff();
    case "staff-offline":
      return sampleOfflineStaff();
    case "staff-day":
    case "staff-day-confirm":
      return sampleDay();
    case "staff-day-differs":
      return sampleDayThatDiffers();
    case "staff-day-closed":
      return { ...sampleDay(), open: null, notice: "day-closed" };
    case "staff-day-working":
      return { ...sampleDay(), isWorking: true };
  }
};

const WITH_CART: readonly SampleName[] = ["catalogue-cart", "catalogue-notice", "idle-warning"];

export const sampleView = (
  name: Exclude<SampleName, "away">,
  choice: Pick<KioskView, "language" | "lowReach"> & Partial<Pick<KioskView, "screenInches">>,
): KioskView => ({
  protocolVersion: PROTOCOL_VERSION,
  screenId: 1,
  screenInches: SMALLEST_SCREEN_INCHES,
  ...choice,
  machineName: snapshot.settings.machineName,
  contactWhatsapp: "0800-0000-0000",
  isQuiet: name === "attract-quiet" || name === "closed-quiet",
  soundVolume: 0.6,
  lastCall: name === "catalogue-last-call" ? { until: "21:10" } : null,
  cart: WITH_CART.includes(name) ? CART : null,
  idleWarning: name === "idle-warning" ? { remainingMs: 18_000 } : null,
  screen: screenOf(name),
});
