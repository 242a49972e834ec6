import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("a second payment of one order buys nothing more and is owed back", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();
  await kiosk.wait(5_000);

  const sale = kiosk.saleOf(chargeId);
  expect(sale.payment?.receiptNumber).toBe("M01-20261124-0001");
  expect(sale.strayPayments).toMatchObject([
    { reason: "second-payment", amountRupiah: 12_000, receiptNumber: "M01-20261124-0002" },
  ]);
  expect(sale.refunds.map(({ reason }) => reason)).toEqual(["second-payment"]);
  expect(kiosk.machine.drops("s11")).toBe(1);
});

test("one payment told many times is one payment", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();
  const [payment] = kiosk.hub.payments();
  if (!payment) throw new Error("nothing was paid");
  kiosk.hub.publish({ kind: "payment-received", payment });
  await kiosk.crash();
  kiosk.hub.publish({ kind: "payment-received", payment });
  await kiosk.wait(20_000);

  const kinds = kiosk.facts().map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "payment-proved")).toHaveLength(1);
  expect(kinds).not.toContain("stray-payment");
});
