import { expect, test } from "vitest";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const A_LOOK_MS = 2_000;

const breadFor = (priceRupiah: number, version = 2) => {
  const snapshot = createTestSnapshot({ version });
  const products = snapshot.products.map((product) =>
    product.sku === "roti" ? { ...product, priceRupiah } : product,
  );
  return { ...snapshot, products };
};

const publish = (kiosk: TestKiosk, priceRupiah: number, version = 2) =>
  kiosk.hub.publish({
    kind: "catalogue-published",
    snapshot: breadFor(priceRupiah, version),
  });

const cartWithBread = async (): Promise<TestKiosk> => {
  const kiosk = await startTestKiosk();
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 2 });
  kiosk.touch({ kind: "open-cart" });
  return kiosk;
};

const pressPay = (kiosk: TestKiosk) =>
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });

test.each([15_000, 9_000])(
  "a price that changes to %i before paying is shown beside the old one and accepted by pressing pay",
  async (priceRupiah) => {
    const kiosk = await cartWithBread();
    publish(kiosk, priceRupiah);
    const cart = kiosk.screen("cart");
    expect(cart.lines[0]).toMatchObject({
      formerUnitRupiah: 12_000,
      unitPriceRupiah: priceRupiah,
      lineRupiah: 2 * priceRupiah,
    });
    expect(cart).toMatchObject({
      totalRupiah: 2 * priceRupiah,
      notice: { kind: "price-changed" },
    });

    await kiosk.wait(A_LOOK_MS);
    pressPay(kiosk);
    await kiosk.until("payment");
    expect(kiosk.screen("payment").amountRupiah).toBe(2 * priceRupiah);
  },
);

test("a finger already on its way to pay does not accept a price it has not seen", async () => {
  const kiosk = await cartWithBread();
  publish(kiosk, 15_000);
  expect(kiosk.screen("cart").isPriceJustNew).toBe(true);
  pressPay(kiosk);
  await kiosk.wait(A_LOOK_MS);
  expect(kiosk.view().screen.kind).toBe("cart");
  expect(kiosk.screen("cart").isPriceJustNew).toBe(false);
  expect(kiosk.hub.chargeIds()).toEqual([]);
});

test("an offer of the old price is not taken", async () => {
  const kiosk = await cartWithBread();
  const { offerId } = kiosk.screen("cart");
  publish(kiosk, 15_000);
  await kiosk.wait(A_LOOK_MS);
  kiosk.touch({ kind: "pay", offerId });
  await kiosk.until("cart", 1_000);
  await kiosk.wait(100);
  expect(kiosk.screen("cart").notice).toEqual({ kind: "price-changed" });
  expect(kiosk.facts().map(({ kind }) => kind)).not.toContain("order-placed");
});

test("a price that went back is no change", async () => {
  const kiosk = await cartWithBread();
  publish(kiosk, 15_000);
  publish(kiosk, 12_000, 3);
  expect(kiosk.screen("cart").lines[0]?.formerUnitRupiah).toBeNull();
  expect(kiosk.screen("cart").notice).toBeNull();
});

test("a price accepted once is not shown as changed when the buyer comes back to the cart", async () => {
  const kiosk = await cartWithBread();
  publish(kiosk, 15_000);
  await kiosk.wait(A_LOOK_MS);
  pressPay(kiosk);
  await kiosk.until("payment");
  kiosk.touch({ kind: "cancel-payment" });
  await kiosk.until("payment-ended");
  kiosk.touch({ kind: "retry" });
  expect(kiosk.screen("cart").lines[0]).toMatchObject({
    unitPriceRupiah: 15_000,
    formerUnitRupiah: null,
  });
});

test("a price that changed while the code was shown is marked in the cart the buyer comes back to", async () => {
  const kiosk = await cartWithBread();
  pressPay(kiosk);
  await kiosk.until("payment");
  publish(kiosk, 15_000);
  kiosk.touch({ kind: "cancel-payment" });
  await kiosk.until("payment-ended");
  kiosk.touch({ kind: "retry" });
  expect(kiosk.screen("cart").lines[0]?.formerUnitRupiah).toBe(12_000);
});

test("a price that changes after the order stands is charged as it was on the screen", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  publish(kiosk, 15_000);
  expect(kiosk.screen("payment").amountRupiah).toBe(12_000);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();
  expect(kiosk.screen("thanks")).toMatchObject({ totalRupiah: 12_000, deliveredUnits: 1 });
});
