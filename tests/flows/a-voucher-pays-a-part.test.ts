import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";
import { typeCode } from "../support/type-code.ts";

const CODE = "K7M4-P2QX-9TRW";

test("a goods voucher pays its part, QRIS the rest, and both are taken before anything moves", async () => {
  const kiosk = await startTestKiosk();
  const voucherId = kiosk.hub.vouchers.issue(kiosk.codes.hashOf(CODE), 5_000);
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  await typeCode(kiosk, CODE);
  expect(kiosk.screen("cart")).toMatchObject({
    totalRupiah: 12_000,
    payRupiah: 7_000,
    voucher: { amountRupiah: 5_000, restRupiah: 0 },
  });
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await kiosk.until("payment");
  expect(kiosk.screen("payment")).toMatchObject({ amountRupiah: 7_000, voucherRupiah: 5_000 });

  const chargeId = kiosk.hub.chargeIds().at(-1) ?? "";
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();
  expect(kiosk.hub.vouchers.part(kiosk.saleOf(chargeId).saleId)).toBe("consumed");
  expect(kiosk.hub.vouchers.balance(voucherId)).toBe(0);
  expect(kiosk.machine.drops("s11")).toBe(1);
  const kinds = kiosk.facts().map(({ kind }) => kind);
  expect(kinds.indexOf("voucher-consumed")).toBeLessThan(kinds.indexOf("dispense-started"));
});

test("a voucher that pays everything needs no QRIS, and what is left stays on it", async () => {
  const kiosk = await startTestKiosk();
  const voucherId = kiosk.hub.vouchers.issue(kiosk.codes.hashOf(CODE), 50_000);
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  await typeCode(kiosk, CODE);
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await kiosk.untilThanks();
  expect(kiosk.hub.chargeIds()).toEqual([]);
  expect(kiosk.hub.vouchers.balance(voucherId)).toBe(38_000);
  expect(kiosk.screen("thanks").receiptNumber).toBe("M01-20261124-0001");
  expect(kiosk.machine.drops("s11")).toBe(1);
});

test("a voucher of a cancelled order is whole again", async () => {
  const kiosk = await startTestKiosk();
  const voucherId = kiosk.hub.vouchers.issue(kiosk.codes.hashOf(CODE), 5_000);
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  await typeCode(kiosk, CODE);
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await kiosk.until("payment");
  kiosk.touch({ kind: "cancel-payment" });
  await kiosk.until("payment-ended");
  await kiosk.wait(120_000);
  expect(kiosk.hub.vouchers.balance(voucherId)).toBe(5_000);
  expect(kiosk.journal().books.openVouchers()).toEqual([]);
  expect(kiosk.journal().books.openSales()).toEqual([]);
});

test("offline a voucher is declined and the cart stays", async () => {
  const kiosk = await startTestKiosk();
  kiosk.hub.vouchers.issue(kiosk.codes.hashOf(CODE), 5_000);
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  kiosk.hub.setOnline(false);
  kiosk.touch({ kind: "open-code-entry" });
  kiosk.touch({ kind: "enter-code", code: CODE });
  await kiosk.wait(10_000);
  expect(kiosk.screen("code-entry").problem).toBe("offline");
  kiosk.touch({ kind: "back" });
  expect(kiosk.screen("cart").voucher).toBeNull();
});

test("the kiosk dies between the money and the voucher: the sale goes on where it was", async () => {
  const kiosk = await startTestKiosk();
  kiosk.hub.vouchers.issue(kiosk.codes.hashOf(CODE), 5_000);
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  await typeCode(kiosk, CODE);
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await kiosk.until("payment");
  const chargeId = kiosk.hub.chargeIds().at(-1) ?? "";
  kiosk.hub.pay(chargeId);
  await kiosk.crashAfter("payment-proved");
  await kiosk.untilThanks();
  expect(kiosk.machine.drops("s11")).toBe(1);
  expect(kiosk.hub.vouchers.part(kiosk.saleOf(chargeId).saleId)).toBe("consumed");
});

test("the buyer is gone before the voucher was taken: the money is owed back, the voucher is whole", async () => {
  const kiosk = await startTestKiosk();
  const voucherId = kiosk.hub.vouchers.issue(kiosk.codes.hashOf(CODE), 5_000);
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  await typeCode(kiosk, CODE);
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await kiosk.until("payment");
  const chargeId = kiosk.hub.chargeIds().at(-1) ?? "";
  kiosk.hub.pay(chargeId);
  await kiosk.crashAfter("payment-proved", 600_000);
  await kiosk.wait(120_000);
  expect(kiosk.machine.drops("s11")).toBe(0);
  expect(kiosk.saleOf(chargeId).refunds).toMatchObject([
    { amountRupiah: 7_000, voucherRupiah: 0, reason: "not-served" },
  ]);
  expect(kiosk.hub.vouchers.balance(voucherId)).toBe(5_000);
});
