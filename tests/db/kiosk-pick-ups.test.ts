import { describe, expect, test } from "vitest";
import { openEndingShop as openShop, ROTI } from "../support/ending-shop.ts";
import { owed } from "../support/sale-facts.ts";

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
