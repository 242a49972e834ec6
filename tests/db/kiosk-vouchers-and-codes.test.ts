import { describe, expect, test } from "vitest";
import type { Fact } from "../../core/journal/fact.ts";
import { openEndingShop as openShop, ROTI } from "../support/ending-shop.ts";
import { KURSI, owed, PIJAT } from "../support/sale-facts.ts";

describe("a goods voucher", () => {
  test("that pays all takes the receipt number; beside a charge it takes none", () => {
    const shop = openShop();
    const [alone, part] = [shop.order([ROTI], 12_000), shop.order([ROTI], 2_000)];
    shop.takeVoucher(alone);
    expect(shop.sale(alone)).toMatchObject({
      receiptNumber: "M01-20261124-0001",
      receiptSequence: 1,
    });
    shop.pay(part);
    expect(shop.books.nextReceiptSequence()).toBe(3);
    shop.takeVoucher(part);
    expect(shop.books.nextReceiptSequence()).toBe(3);
    expect(shop.sale(part).receiptSequence).toBe(2);
  });

  test("is open until the hub took it or gave it back", () => {
    const shop = openShop();
    const [taken, released] = [shop.order([ROTI], 2_000), shop.order([ROTI], 2_000)];
    expect(shop.books.openVouchers().map(({ saleId }) => saleId)).toEqual([taken, released]);
    shop.pay(taken);
    shop.takeVoucher(taken);
    shop.write({ kind: "voucher-released", saleId: released, voucherId: "v" });
    expect(shop.books.openVouchers()).toEqual([]);
  });

  test("makes the sale paid only together with the charge", () => {
    const shop = openShop();
    const saleId = shop.order([ROTI], 2_000);
    shop.pay(saleId);
    expect(shop.money()).toEqual({ paid_rupiah: 10_000, unassigned: 10_000 });
    shop.closeCharge(saleId);
    expect(shop.held("s11")).toBe(1);
    shop.takeVoucher(saleId);
    expect(shop.money()).toEqual({
      paid_rupiah: 10_000,
      voucher_rupiah: 2_000,
      "to-deliver": 12_000,
    });
  });

  test("that could not be taken leaves the charge owed back and the goods free", () => {
    const shop = openShop();
    const saleId = shop.order([ROTI], 2_000);
    shop.pay(saleId);
    shop.write(
      { kind: "voucher-released", saleId, voucherId: "v" },
      owed(shop.ids, shop.sale(saleId), null, 10_000, "not-served"),
      { kind: "sale-closed", saleId },
    );
    expect(shop.money()).toEqual({ paid_rupiah: 10_000, "refund-owed": 10_000 });
    expect(shop.held("s11")).toBe(0);
  });
});

describe("codes", () => {
  const codeIssued = (
    saleId: string,
    line: number,
    codeKind: "service-voucher" | "pick-up",
  ): Fact => ({
    kind: "code-issued",
    saleId,
    lineId: `${saleId}:${line}`,
    codeKind,
    codeHash: "h",
    readyBy: null,
    validUntil: null,
  });

  test("deliver a service when shown, and made-to-order goods when redeemed", () => {
    const shop = openShop();
    const saleId = shop.order([PIJAT, KURSI]);
    expect(shop.books.stock().every(({ heldUnits }) => heldUnits === 0)).toBe(true);
    shop.pay(saleId);
    expect(shop.money()).toEqual({ paid_rupiah: 210_000, "to-deliver": 210_000 });
    shop.write(codeIssued(saleId, 1, "service-voucher"), codeIssued(saleId, 2, "pick-up"));
    shop.write({ kind: "sale-closed", saleId });
    expect(shop.money()).toEqual({
      paid_rupiah: 210_000,
      delivered_rupiah: 60_000,
      "to-deliver": 150_000,
    });
    const redeemed = {
      kind: "code-redeemed",
      saleId,
      lineId: `${saleId}:2`,
      redeemedAt: "2026-12-04T10:00:00+07:00",
    } as const;
    // Told twice, as events are: delivered once.
    shop.write(redeemed, redeemed);
    expect(shop.money()).toEqual({ paid_rupiah: 210_000, delivered_rupiah: 210_000 });
  });
});

describe("capacity", () => {
  test("counts a week of orders, without what was refunded or never paid", () => {
    const shop = openShop();
    const [paid, open, dropped] = [shop.order([KURSI]), shop.order([KURSI]), shop.order([KURSI])];
    shop.pay(paid);
    shop.abandon(dropped);
    // The dropped one may still be paid until the acquirer's final word.
    expect(shop.books.promisedUnits("kursi")).toBe(3);
    shop.closeCharge(dropped);
    expect(shop.books.promisedUnits("kursi")).toBe(2);
    shop.write(owed(shop.ids, shop.sale(paid), `${paid}:1`, 150_000, "not-served"));
    expect(shop.books.promisedUnits("kursi")).toBe(1);
    expect(shop.books.promisedUnits("pijat")).toBe(0);
    shop.write({ kind: "day-rolled", from: "2026-11-24", to: "2026-11-30" });
    expect(shop.books.promisedUnits("kursi")).toBe(1);
    shop.write({ kind: "day-rolled", from: "2026-11-30", to: "2026-12-01" });
    expect(shop.books.promisedUnits("kursi")).toBe(0);
    expect(shop.sale(open).closed).toBe(false);
  });
});
