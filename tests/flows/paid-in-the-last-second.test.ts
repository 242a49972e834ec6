import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("money that comes while the code is being cancelled buys the goods", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.setPush(false);
  kiosk.hub.pay(chargeId);
  kiosk.touch({ kind: "cancel-payment" });
  await kiosk.untilThanks(30_000);

  expect(kiosk.machine.drops("s11")).toBe(1);
  expect(kiosk.saleOf(chargeId)).toMatchObject({ strayPayments: [], refunds: [] });
});

test("money that comes in the last second of the code buys the goods", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.setPush(false);
  await kiosk.wait(kiosk.screen("payment").remainingMs - 200);
  expect(kiosk.hub.pay(chargeId)).toBe(true);
  await kiosk.untilThanks(30_000);
  expect(kiosk.machine.drops("s11")).toBe(1);
});
