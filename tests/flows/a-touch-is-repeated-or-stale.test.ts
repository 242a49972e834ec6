import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("a touch that comes twice counts once", async () => {
  const kiosk = await startTestKiosk();
  kiosk.touch({ kind: "start" });
  const { screenId } = kiosk.view();
  const add = { kind: "add", sku: "roti", variantId: null, units: 1 } as const;
  const intent = { intentId: "the-same", screenId, touch: add };
  expect(kiosk.intend(intent)).toBe(true);
  expect(kiosk.intend(intent)).toBe(false);
  expect(kiosk.view().cart?.units).toBe(1);
});

test("a touch made on a screen that has gone does nothing", async () => {
  const kiosk = await startTestKiosk();
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  const { screenId } = kiosk.view();
  kiosk.touch({ kind: "open-cart" });
  const { offerId } = kiosk.screen("cart");
  expect(kiosk.intend({ intentId: "stale", screenId, touch: { kind: "pay", offerId } })).toBe(
    false,
  );
  await kiosk.wait(1_000);
  expect(kiosk.view().screen.kind).toBe("cart");
});

test("a stock change and a running countdown swallow no touch", async () => {
  const kiosk = await startTestKiosk();
  await kiosk.orderUntilQr([{ sku: "roti" }]);
  const { screenId } = kiosk.view();
  await kiosk.wait(30_000);
  kiosk.machine.lockers.get("locker-1")?.openDoor(1);
  await kiosk.wait(3_000);
  const touch = { kind: "cancel-payment" } as const;
  expect(kiosk.intend({ intentId: "patient", screenId, touch })).toBe(true);
  await kiosk.until("payment-ended", 5_000);
});

test("a button pressed twice in anger makes one order", async () => {
  const kiosk = await startTestKiosk();
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  kiosk.touch({ kind: "open-cart" });
  const { screenId } = kiosk.view();
  const touch = { kind: "pay", offerId: kiosk.screen("cart").offerId } as const;
  kiosk.intend({ intentId: "first", screenId, touch });
  kiosk.intend({ intentId: "second", screenId, touch });
  await kiosk.until("payment");
  expect(kiosk.hub.chargeIds()).toHaveLength(1);
});
