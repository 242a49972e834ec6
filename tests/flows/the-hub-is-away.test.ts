import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("without the hub nobody can pay, but browsing goes on and the screen says so", async () => {
  const kiosk = await startTestKiosk();
  kiosk.hub.setOnline(false);
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  expect(kiosk.screen("catalogue").canPay).toBe(false);
  kiosk.touch({ kind: "open-cart" });
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await kiosk.wait(1_000);

  expect(kiosk.screen("cart").notice).toEqual({ kind: "cannot-pay-now" });
  expect(kiosk.facts().map(({ kind }) => kind)).not.toContain("order-placed");

  kiosk.hub.setOnline(true);
  expect(kiosk.screen("cart").canPay).toBe(true);
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await kiosk.until("payment");
});

test("a hub that goes away after the code was shown does not lose the money", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.setOnline(false);
  kiosk.hub.pay(chargeId);
  await kiosk.wait(30_000);
  expect(kiosk.view().screen.kind).toBe("payment");
  kiosk.hub.setOnline(true);
  await kiosk.untilThanks(30_000);
  expect(kiosk.machine.drops("s11")).toBe(1);
});

test("an order whose code never came is given up, and its goods are free once the hub has closed it", async () => {
  const kiosk = await startTestKiosk();
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "tas", variantId: null, units: 1 });
  kiosk.touch({ kind: "open-cart" });
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  kiosk.hub.setOnline(false);
  // The request already left; the answer does not come back.
  await kiosk.until("cart", 30_000);
  expect(kiosk.screen("cart").notice).toEqual({ kind: "charge-refused" });
  kiosk.touch({ kind: "leave" });
  kiosk.hub.setOnline(true);
  await kiosk.wait(60_000);

  expect(kiosk.journal().books.openCharges()).toEqual([]);
  expect(
    kiosk
      .journal()
      .books.stock()
      .every(({ heldUnits }) => heldUnits === 0),
  ).toBe(true);
});
