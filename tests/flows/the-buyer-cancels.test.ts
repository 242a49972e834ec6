import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("a buyer who cancels pays nothing, gets nothing and can go on shopping", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }, { sku: "tas" }]);
  kiosk.touch({ kind: "cancel-payment" });
  await kiosk.until("payment-ended", 10_000);

  expect(kiosk.screen("payment-ended").outcome).toBe("cancelled");
  expect(kiosk.saleOf(chargeId)).toMatchObject({ chargeClosed: true, payment: null });
  expect(
    kiosk
      .journal()
      .books.stock()
      .every(({ heldUnits }) => heldUnits === 0),
  ).toBe(true);
  kiosk.touch({ kind: "retry" });
  expect(kiosk.screen("cart").lines).toHaveLength(2);
});

test("when the hub does not answer the screen is left after fifteen seconds with the order code", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "tas" }]);
  const { orderCode } = kiosk.screen("payment");
  kiosk.hub.setOnline(false);
  kiosk.touch({ kind: "cancel-payment" });
  await kiosk.until("closing-charge", 1_000);
  await kiosk.until("payment-ended", 16_000);

  expect(kiosk.screen("payment-ended")).toMatchObject({ outcome: "unsettled", orderCode });
  expect(kiosk.saleOf(chargeId)).toMatchObject({ abandoned: true, chargeClosed: false });

  kiosk.hub.setOnline(true);
  await kiosk.wait(120_000);
  expect(kiosk.saleOf(chargeId)).toMatchObject({ chargeClosed: true, closed: true });
});
