import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("a cart loses what the machine can no longer hand out", async () => {
  const kiosk = await startTestKiosk();
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "tas", variantId: null, units: 2 });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  kiosk.touch({ kind: "open-cart" });
  // Somebody opens a locker with the master key.
  kiosk.machine.lockers.get("locker-1")?.openDoor(1);
  await kiosk.wait(3_000);

  expect(kiosk.screen("cart")).toMatchObject({
    totalRupiah: 97_000,
    notice: { kind: "adjusted", name: { id: "tas" }, units: 1 },
  });
});

test("what is held for an order whose money is still open is not sold to the next buyer", async () => {
  const kiosk = await startTestKiosk();
  await kiosk.orderUntilQr([{ sku: "tas", units: 2 }]);
  kiosk.hub.setOnline(false);
  kiosk.touch({ kind: "cancel-payment" });
  await kiosk.until("payment-ended", 20_000);
  await kiosk.until("attract", 60_000);
  kiosk.touch({ kind: "start" });
  const tas = kiosk.screen("catalogue").products.find(({ sku }) => sku === "tas");
  expect(tas?.availability).toEqual({ kind: "sold-out" });
});

test("a buyer cannot put more into the cart than the machine holds", async () => {
  const kiosk = await startTestKiosk();
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "tas", variantId: null, units: 3 });
  expect(kiosk.view().cart?.units).toBe(2);
  expect(kiosk.screen("catalogue").notice).toEqual({
    kind: "limit",
    limit: { kind: "stock", units: 2, from: "locker" },
  });
});
