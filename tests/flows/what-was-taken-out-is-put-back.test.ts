import { expect, test } from "vitest";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";
import { typeCode } from "../support/type-code.ts";

const A_FEW_SECONDS_MS = 10_000;

const openCart = async (): Promise<TestKiosk> => {
  const kiosk = await startTestKiosk();
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 2 });
  kiosk.touch({ kind: "add", sku: "tas", variantId: null, units: 1 });
  kiosk.touch({ kind: "add", sku: "pijat", variantId: null, units: 1 });
  kiosk.touch({ kind: "open-cart" });
  return kiosk;
};

const takeOut = (kiosk: TestKiosk, sku: string) =>
  kiosk.touch({ kind: "set-units", sku, variantId: null, units: 0 });

const inCart = (kiosk: TestKiosk) =>
  kiosk.screen("cart").lines.map(({ sku, units }) => `${units} ${sku}`);

test("what was taken out is put back by one touch, where it was and as many as it was", async () => {
  const kiosk = await openCart();
  takeOut(kiosk, "roti");
  expect(inCart(kiosk)).toEqual(["1 tas", "1 pijat"]);
  expect(kiosk.screen("cart").removed).toMatchObject({ sku: "roti", units: 2, place: 0 });

  kiosk.touch({ kind: "undo-remove" });
  expect(inCart(kiosk)).toEqual(["2 roti", "1 tas", "1 pijat"]);
  expect(kiosk.screen("cart").removed).toBeNull();
});

test("the last thing taken out can be put back into an empty cart", async () => {
  const kiosk = await openCart();
  for (const sku of ["roti", "tas", "pijat"]) takeOut(kiosk, sku);
  expect(inCart(kiosk)).toEqual([]);
  kiosk.touch({ kind: "undo-remove" });
  expect(inCart(kiosk)).toEqual(["1 pijat"]);
});

test("the way back is open for a few seconds only", async () => {
  const kiosk = await openCart();
  takeOut(kiosk, "tas");
  await kiosk.wait(A_FEW_SECONDS_MS);
  expect(kiosk.screen("cart").removed).toBeNull();
  kiosk.touch({ kind: "undo-remove" });
  expect(inCart(kiosk)).toEqual(["2 roti", "1 pijat"]);
});

test("each thing taken out has its own few seconds", async () => {
  const kiosk = await openCart();
  takeOut(kiosk, "roti");
  await kiosk.wait(6_000);
  takeOut(kiosk, "tas");
  await kiosk.wait(6_000);
  kiosk.touch({ kind: "undo-remove" });
  expect(inCart(kiosk)).toEqual(["1 tas", "1 pijat"]);
});

test("whoever leaves the cart has decided", async () => {
  const kiosk = await openCart();
  takeOut(kiosk, "tas");
  kiosk.touch({ kind: "back" });
  kiosk.touch({ kind: "open-cart" });
  expect(kiosk.screen("cart").removed).toBeNull();
});

test("what somebody else took meanwhile does not come back", async () => {
  const kiosk = await openCart();
  takeOut(kiosk, "tas");
  kiosk.journal().commit(() => [
    { kind: "slot-withdrawn", slotId: "l01", withdrawnUnits: 1, reason: "damaged" },
    { kind: "slot-withdrawn", slotId: "l02", withdrawnUnits: 1, reason: "damaged" },
  ]);
  kiosk.touch({ kind: "undo-remove" });
  expect(inCart(kiosk)).toEqual(["2 roti", "1 pijat"]);
  expect(kiosk.screen("cart").notice).toEqual({
    kind: "limit",
    limit: { kind: "stock", units: 0, from: "locker" },
  });
});

test("a voucher that was taken out is put back without typing its code again", async () => {
  const kiosk = await startTestKiosk();
  kiosk.hub.vouchers.issue(kiosk.codes.hashOf("K7M4-P2QX-9TRW"), 5_000);
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  await typeCode(kiosk, "K7M4-P2QX-9TRW");
  kiosk.touch({ kind: "remove-voucher" });
  expect(kiosk.screen("cart")).toMatchObject({ payRupiah: 12_000, removed: { kind: "voucher" } });
  kiosk.touch({ kind: "undo-remove" });
  expect(kiosk.screen("cart")).toMatchObject({ payRupiah: 7_000, removed: null });
});
