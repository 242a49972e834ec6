import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("money that comes after the end, when the goods are gone, opens nothing and is owed back", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "tas", units: 2 }]);
  await kiosk.until("payment-ended", 320_000);
  await kiosk.until("attract", 60_000);
  const other = await kiosk.orderUntilQr([{ sku: "tas" }]);
  kiosk.hub.pay(other);
  await kiosk.untilThanks(200_000);
  kiosk.touch({ kind: "done" });
  kiosk.hub.pay(chargeId, { late: true });
  await kiosk.wait(5_000);

  const sale = kiosk.saleOf(chargeId);
  expect(sale.payment).toBeNull();
  expect(sale.strayPayments).toMatchObject([{ reason: "late-payment", amountRupiah: 170_000 }]);
  expect(sale.refunds).toMatchObject([
    { lineId: null, amountRupiah: 170_000, reason: "late-payment", dueDate: "2026-12-08" },
  ]);
  expect(kiosk.machine.openings("l01") + kiosk.machine.openings("l02")).toBe(1);
  expect(kiosk.view().screen.kind).toBe("attract");
});

test("late money of one buyer does not open a door for the next", async () => {
  const kiosk = await startTestKiosk();
  const late = await kiosk.orderUntilQr([{ sku: "tas" }]);
  kiosk.touch({ kind: "cancel-payment" });
  await kiosk.until("payment-ended");
  await kiosk.until("attract", 60_000);

  const next = await kiosk.orderUntilQr([{ sku: "tas" }]);
  kiosk.hub.pay(late, { late: true });
  await kiosk.wait(10_000);
  expect(kiosk.view().screen.kind).toBe("payment");
  expect(kiosk.saleOf(next).payment).toBeNull();
  expect(kiosk.machine.openings("l01")).toBe(0);
});
