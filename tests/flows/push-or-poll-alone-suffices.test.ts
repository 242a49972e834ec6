import { expect, test } from "vitest";
import { POLL_SERVED_MS } from "../../core/charge/open-charges.ts";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("push alone tells of the payment before the next question would", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.setAnswering(false);
  kiosk.hub.pay(chargeId);
  await kiosk.until("delivery", 500);
});

test("poll alone tells of the payment within its interval", async () => {
  const kiosk = await startTestKiosk();
  kiosk.hub.setPush(false);
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.until("delivery", POLL_SERVED_MS + 500);
});

test("a buyer who says so need not wait for either", async () => {
  const kiosk = await startTestKiosk();
  kiosk.hub.setPush(false);
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  await kiosk.wait(POLL_SERVED_MS + 100);
  kiosk.touch({ kind: "i-have-paid" });
  await kiosk.wait(200);
  expect(kiosk.screen("payment").notYetPaid).toBe(true);
  kiosk.hub.pay(chargeId);
  kiosk.touch({ kind: "i-have-paid" });
  await kiosk.until("delivery", 200);
});
