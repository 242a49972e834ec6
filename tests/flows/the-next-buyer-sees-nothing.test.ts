import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("language, reach, cart and order of one buyer are gone for the next", async () => {
  const kiosk = await startTestKiosk();
  const before = { ...kiosk.view(), screenId: 0 };
  kiosk.touch({ kind: "set-language", language: "en" });
  kiosk.touch({ kind: "set-low-reach", on: true });
  const chargeId = await kiosk.orderUntilQr([{ sku: "tas" }]);
  const { orderCode } = kiosk.screen("payment");
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks(120_000);
  await kiosk.until("attract", 60_000);

  const after = { ...kiosk.view(), screenId: 0 };
  expect(JSON.stringify(after)).not.toContain(orderCode);
  expect({ ...after, screen: null }).toEqual({ ...before, screen: null });
});

test("an open charge of one buyer is never on the screen of the next", async () => {
  const kiosk = await startTestKiosk();
  const first = await kiosk.orderUntilQr([{ sku: "roti" }]);
  const { orderCode } = kiosk.screen("payment");
  kiosk.hub.setOnline(false);
  kiosk.touch({ kind: "cancel-payment" });
  await kiosk.until("payment-ended", 20_000);
  await kiosk.until("attract", 60_000);
  kiosk.hub.setOnline(true);

  await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(first, { late: true });
  await kiosk.wait(10_000);
  expect(kiosk.view().screen.kind).toBe("payment");
  expect(JSON.stringify(kiosk.view())).not.toContain(orderCode);
});
