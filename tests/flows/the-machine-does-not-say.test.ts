import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("a lost acknowledgement is no second turn", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.machine.spirals.get("spiral-1")?.become("lost-ack");
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();

  expect(kiosk.machine.spirals.get("spiral-1")?.turns(11)).toBe(1);
  expect(kiosk.machine.drops("s11")).toBe(1);
});

test("a turn nobody saw end is owed to the buyer, is not repeated, and stops its slot", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.machine.spirals.get("spiral-1")?.become("lost-result");
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks(90_000);

  expect(kiosk.machine.spirals.get("spiral-1")?.turns(11)).toBe(1);
  expect(kiosk.screen("thanks")).toMatchObject({ deliveredUnits: 0, refundOwedRupiah: 12_000 });
  expect(kiosk.saleOf(chargeId).refunds).toMatchObject([{ reason: "unknown-outcome" }]);
  const s11 = kiosk
    .journal()
    .books.stock()
    .find(({ slotId }) => slotId === "s11");
  expect(s11?.inDoubt).toBe(true);
});

test("the second unit is taken from a twin when the first left its spiral in doubt", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti", units: 2 }]);
  kiosk.machine.spirals.get("spiral-1")?.become("lost-result");
  kiosk.hub.pay(chargeId);
  await kiosk.wait(61_000);
  kiosk.machine.spirals.get("spiral-1")?.become("ready");
  await kiosk.untilThanks(90_000);

  expect(kiosk.machine.spirals.get("spiral-1")?.turns(11)).toBe(1);
  expect(kiosk.screen("thanks")).toMatchObject({ deliveredUnits: 1, refundOwedRupiah: 12_000 });
});
