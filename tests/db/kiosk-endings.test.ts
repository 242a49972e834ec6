import { describe, expect, test } from "vitest";
import type { Fact } from "../../core/journal/fact.ts";
import type { Sale } from "../../core/sale/sale.ts";
import { openTestJournal } from "../support/open-journal.ts";
import { consume, KURSI, load, owed, PIJAT, payment, placeOrder } from "../support/sale-facts.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const ROTI = { slotId: "s11", sku: "roti" };

/** A machine with four loaves, and words for what happens to a sale. */
const openShop = () => {
  const { journal, ids, db } = openTestJournal({ snapshot: createTestSnapshot() });
  const { books } = journal;
  const write = (...facts: readonly Fact[]) => {
    const stored = journal.commit(() => facts);
    if (!stored.ok) throw new Error(stored.error.kind);
    expect(books.areSound()).toBe(true);
  };
  const sale = (saleId: string): Sale => {
    const found = books.sale(saleId);
    if (!found) throw new Error("no such sale");
    return found;
  };
  write(load("s11", "roti", 4), load("s12", "roti", 4));

  /** Orders; a voucher that pays everything leaves no charge. */
  const order = (goods: Parameters<typeof placeOrder>[1], voucherRupiah = 0): string => {
    const [placed, requested] = placeOrder(ids, goods, voucherRupiah);
    if (requested.amountRupiah > 0) write(placed, requested);
    else write(placed);
    return placed.saleId;
  };
  const pay = (saleId: string) =>
    journal.commit((now) => [payment(now, ids, sale(saleId))]).ok || expect.fail();
  const takeVoucher = (saleId: string) =>
    journal.commit((now) => consume(now, sale(saleId))).ok || expect.fail();
  const abandon = (saleId: string) => {
    const chargeId = sale(saleId).chargeId ?? "";
    write(
      { kind: "charge-abandoned", saleId, chargeId, reason: "cancelled" },
      { kind: "sale-closed", saleId },
    );
  };
  const closeCharge = (saleId: string) => {
    const chargeId = sale(saleId).chargeId ?? "";
    write({ kind: "charge-closed", saleId, chargeId, reason: "expired" });
  };
  const promise = (saleId: string, slotId = "s11") => {
    const lines = sale(saleId).lines.map(({ lineId }) => ({ lineId, slotId }));
    journal.commit((now) => [
      payment(now, ids, sale(saleId)),
      { kind: "pick-up-promised", saleId, lines, until: "2026-11-27" },
    ]);
  };
  const held = (slotId: string) =>
    books.stock().find((each) => each.slotId === slotId)?.heldUnits ?? 0;
  /** Rupiah of today's row and of each bucket's last one; zeros left out. */
  const money = (): Record<string, number> => {
    const totals = db
      .prepare<[], Record<string, number | string>>("SELECT * FROM day_total")
      .all()[0];
    const buckets = db
      .prepare<[], { bucket: string; closing: number }>(
        "SELECT bucket, closing_rupiah AS closing FROM day_bucket",
      )
      .all();
    const all = [
      ...Object.entries(totals ?? {}).flatMap(([name, value]) =>
        name.endsWith("_rupiah") && typeof value === "number" ? [[name, value] as const] : [],
      ),
      ...buckets.map(({ bucket, closing }) => [bucket, closing] as const),
    ];
    return Object.fromEntries(all.filter(([, value]) => value !== 0));
  };
  return {
    books,
    ids,
    db,
    write,
    sale,
    order,
    pay,
    takeVoucher,
    abandon,
    closeCharge,
    promise,
    held,
    money,
  };
};

describe("goods of late money that wait", () => {
  test("are held again after the charge was closed, and the sale is open again", () => {
    const shop = openShop();
    const saleId = shop.order([ROTI]);
    shop.abandon(saleId);
    shop.closeCharge(saleId);
    expect([shop.held("s11"), shop.books.openSales()]).toEqual([0, []]);
    shop.promise(saleId);
    expect(shop.held("s11")).toBe(1);
    expect(shop.books.openSales().map((each) => each.saleId)).toEqual([saleId]);
    expect(shop.books.waitingPickUps().map((each) => each.saleId)).toEqual([saleId]);
  });

  test("are held where they are promised, not where they were ordered", () => {
    const shop = openShop();
    const saleId = shop.order([ROTI]);
    shop.abandon(saleId);
    shop.promise(saleId, "s12");
    expect([shop.held("s11"), shop.held("s12")]).toEqual([0, 1]);
    expect(shop.sale(saleId).lines[0]?.slotId).toBe("s12");
  });

  test("wait no longer once their code was typed, and are held until they are out", () => {
    const shop = openShop();
    const saleId = shop.order([ROTI]);
    shop.abandon(saleId);
    shop.promise(saleId);
    shop.write({ kind: "pick-up-code-set", saleId, codeHash: "h" });
    expect(shop.books.waitingPickUps()).toHaveLength(1);
    shop.write({ kind: "pick-up-opened", saleId });
    expect(shop.books.waitingPickUps()).toEqual([]);
    expect(shop.held("s11")).toBe(1);
    const attempt = { saleId, lineId: `${saleId}:1`, attemptId: "a", slotId: "s11" };
    shop.write(
      { kind: "dispense-started", ...attempt, packetNo: 1 },
      {
        kind: "dispense-finished",
        ...attempt,
        outcome: "delivered",
        evidence: "drop-seen",
        frames: [],
      },
      { kind: "sale-closed", saleId },
    );
    expect(shop.held("s11")).toBe(0);
    expect(shop.books.openSales()).toEqual([]);
  });

  test("nobody collects are free again with the refund of the whole", () => {
    const shop = openShop();
    const saleId = shop.order([ROTI, ROTI]);
    shop.abandon(saleId);
    shop.promise(saleId);
    expect(shop.held("s11")).toBe(2);
    shop.write(owed(shop.ids, shop.sale(saleId), null, 24_000, "not-collected"), {
      kind: "sale-closed",
      saleId,
    });
    expect(shop.held("s11")).toBe(0);
    expect(shop.books.waitingPickUps()).toEqual([]);
    expect(shop.money()).toEqual({ paid_rupiah: 24_000, "refund-owed": 24_000 });
  });

  test("keep the hold of a line under way when the rest is refunded", () => {
    const shop = openShop();
    const saleId = shop.order([ROTI, ROTI]);
    shop.pay(saleId);
    const attempt = { saleId, lineId: `${saleId}:1`, attemptId: "a", slotId: "s11" };
    shop.write({ kind: "dispense-started", ...attempt, packetNo: 1 });
    shop.write(owed(shop.ids, shop.sale(saleId), null, 12_000, "not-served"));
    expect(shop.held("s11")).toBe(1);
    expect(shop.money()).toEqual({
      paid_rupiah: 24_000,
      "in-flight": 12_000,
      "refund-owed": 12_000,
    });
  });
});

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
