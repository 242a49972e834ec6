import { describe, expect, test } from "vitest";
import type { Fact } from "../../core/journal/fact.ts";
import { openEndingShop as openShop, ROTI } from "../support/ending-shop.ts";
import { owed } from "../support/sale-facts.ts";

describe("a refund owed", () => {
  test.each([
    ["paid-out", { refunded_rupiah: 8_000, voucher_issued_rupiah: 4_000 }],
    ["voucher", { voucher_issued_rupiah: 12_000 }],
    ["unclaimed", { unclaimed_rupiah: 8_000, voucher_issued_rupiah: 4_000 }],
  ] as const)("ends as %s, its voucher part as a voucher, once", (how, ending) => {
    const shop = openShop();
    const saleId = shop.order([ROTI], 4_000);
    shop.pay(saleId);
    shop.takeVoucher(saleId);
    const refund = owed(shop.ids, shop.sale(saleId), `${saleId}:1`, 12_000, "not-delivered", 4_000);
    shop.write(refund);
    expect(shop.books.openRefunds()).toMatchObject([
      { refundId: refund.refundId, saleId, amountRupiah: 12_000, voucherRupiah: 4_000 },
    ]);
    const settled: Fact = {
      kind: "refund-settled",
      saleId,
      refundId: refund.refundId,
      how,
      documentNumber: how === "paid-out" ? "BKK-1" : null,
      settledAt: "2026-11-25T09:00:00+07:00",
    };
    shop.write(settled, settled);
    expect(shop.books.openRefunds()).toEqual([]);
    expect(shop.money()).toEqual({ paid_rupiah: 8_000, voucher_rupiah: 4_000, ...ending });
  });

  test("of money no order of ours asked for is listed without an order code", () => {
    const shop = openShop();
    shop.write({
      kind: "refund-owed",
      saleId: "unknown-charge-9",
      chargeId: "charge-9",
      refundId: "refund-9",
      lineId: null,
      amountRupiah: 5_000,
      voucherRupiah: 0,
      reason: "late-payment",
      dueDate: "2026-12-01",
    });
    expect(shop.books.openRefunds()).toMatchObject([{ refundId: "refund-9", orderCode: "" }]);
  });
});

test("a sale is found by its order code, the newest first, and its facts can be read", () => {
  const shop = openShop();
  const saleId = shop.order([ROTI]);
  const { orderCode } = shop.sale(saleId);
  shop.pay(saleId);
  expect(shop.books.saleIdOfOrderCode(orderCode)).toBe(saleId);
  expect(shop.books.saleIdOfOrderCode("ZZZZZZ")).toBeNull();
  expect(
    shop.books.saleFacts(saleId).map(({ fact, businessDate }) => [fact.kind, businessDate]),
  ).toEqual([
    ["order-placed", "2026-11-24"],
    ["charge-requested", "2026-11-24"],
    ["payment-proved", "2026-11-24"],
  ]);
  expect(shop.books.saleFacts("another")).toEqual([]);
});
