import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const withLimits = (limits: Partial<ReturnType<typeof createTestSnapshot>["settings"]>) => {
  const snapshot = createTestSnapshot();
  return { ...snapshot, settings: { ...snapshot.settings, ...limits } };
};

test.each([
  ["limit-per-product", withLimits({ maximumUnitsPerProduct: 2 }), 2],
  ["limit-per-sale", withLimits({ maximumUnitsPerSale: 3 }), 3],
  ["limit-amount", withLimits({ maximumSaleRupiah: 40_000 }), 3],
] as const)("%s: the cart stops there and says so", async (notice, snapshot, units) => {
  const kiosk = await startTestKiosk({ snapshot });
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 6 });
  expect(kiosk.view().cart?.units).toBe(units);
  expect(kiosk.screen("catalogue").notice).toBe(notice);
  kiosk.touch({ kind: "open-cart" });
  expect(kiosk.screen("cart").lines[0]?.maximumUnits).toBe(units);
});

test("an empty cart cannot be opened, let alone paid", async () => {
  const kiosk = await startTestKiosk();
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "open-cart" });
  kiosk.touch({ kind: "pay", offerId: "" });
  await kiosk.wait(1_000);
  expect(kiosk.view().screen.kind).toBe("catalogue");
  expect(kiosk.hub.chargeIds()).toEqual([]);
});
