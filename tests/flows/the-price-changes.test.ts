import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const dearer = () => {
  const snapshot = createTestSnapshot({ version: 2 });
  const products = snapshot.products.map((product) =>
    product.sku === "roti" ? { ...product, priceRupiah: 15_000 } : product,
  );
  return { ...snapshot, products };
};

test("a price that changes before paying is shown, and the old offer is not taken", async () => {
  const kiosk = await startTestKiosk();
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 2 });
  kiosk.touch({ kind: "open-cart" });
  const { offerId } = kiosk.screen("cart");
  kiosk.hub.publish({ kind: "catalogue-published", snapshot: dearer() });
  expect(kiosk.screen("cart").totalRupiah).toBe(30_000);

  kiosk.touch({ kind: "pay", offerId });
  await kiosk.until("cart", 1_000);
  await kiosk.wait(100);
  expect(kiosk.screen("cart").notice).toBe("price-changed");
  expect(kiosk.facts().map(({ kind }) => kind)).not.toContain("order-placed");

  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await kiosk.until("payment");
  expect(kiosk.screen("payment").amountRupiah).toBe(30_000);
});

test("a price that changes after the order stands is charged as it was on the screen", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.publish({ kind: "catalogue-published", snapshot: dearer() });
  expect(kiosk.screen("payment").amountRupiah).toBe(12_000);
  kiosk.hub.pay(chargeId);
  await kiosk.until("thanks");
  expect(kiosk.screen("thanks")).toMatchObject({ totalRupiah: 12_000, deliveredUnits: 1 });
});
