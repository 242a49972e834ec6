import { expect, test } from "vitest";
import type { Limit } from "../../core/contract/cart-screen.ts";
import { startTestKiosk } from "../support/test-kiosk.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const withLimits = (limits: Partial<ReturnType<typeof createTestSnapshot>["settings"]>) => {
  const snapshot = createTestSnapshot();
  return { ...snapshot, settings: { ...snapshot.settings, ...limits } };
};

const PER_BUYER: Limit = { kind: "per-buyer", units: 2 };
const PER_SALE: Limit = { kind: "per-sale", units: 3 };
const PER_PAYMENT: Limit = { kind: "per-payment", rupiah: 40_000 };

test.each([
  [PER_BUYER, withLimits({ maximumUnitsPerProduct: 2 }), 2],
  [PER_SALE, withLimits({ maximumUnitsPerSale: 3 }), 3],
  [PER_PAYMENT, withLimits({ maximumSaleRupiah: 40_000 }), 3],
] as const)(
  "%o: the cart stops there and says why, with the number",
  async (limit, snapshot, units) => {
    const kiosk = await startTestKiosk({ snapshot });
    kiosk.touch({ kind: "start" });
    kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 6 });
    expect(kiosk.view().cart?.units).toBe(units);
    expect(kiosk.screen("catalogue").notice).toEqual({ kind: "limit", limit });
    kiosk.touch({ kind: "open-cart" });
    expect(kiosk.screen("cart").lines[0]).toMatchObject({ maximumUnits: units, limit });
  },
);

test.each([
  ["roti", "spiral", 3],
  ["tas", "locker", 2],
] as const)("a machine that holds %s in a %s sells no more than that", async (sku, from, units) => {
  const kiosk = await startTestKiosk({ unitsPerSpiral: 1 });
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku, variantId: null, units: 4 });
  const limit = { kind: "stock", units, from };
  expect(kiosk.screen("catalogue").notice).toEqual({ kind: "limit", limit });
  kiosk.touch({ kind: "open-cart" });
  expect(kiosk.screen("cart").lines[0]).toMatchObject({ units, limit });
});

test("with room left no limit is spoken of", async () => {
  const kiosk = await startTestKiosk();
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  kiosk.touch({ kind: "open-cart" });
  expect(kiosk.screen("cart").lines[0]?.limit).toBeNull();
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
