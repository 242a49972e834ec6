import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test.each([11_999, 12_001, 85_000])(
  "%i paid for 12.000 opens nothing and is owed back",
  async (amountRupiah) => {
    const kiosk = await startTestKiosk();
    const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
    kiosk.hub.pay(chargeId, { amountRupiah });
    await kiosk.wait(10_000);

    const sale = kiosk.saleOf(chargeId);
    expect(sale.payment).toBeNull();
    expect(sale.refunds).toMatchObject([{ amountRupiah, reason: "wrong-amount", lineId: null }]);
    expect(kiosk.machine.drops("s11")).toBe(0);
  },
);

test("the right amount after a wrong one buys the goods, and only the wrong one is owed", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId, { amountRupiah: 1_200 });
  await kiosk.wait(5_000);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();

  expect(kiosk.machine.drops("s11")).toBe(1);
  expect(kiosk.saleOf(chargeId).refunds.map(({ amountRupiah }) => amountRupiah)).toEqual([1_200]);
});
