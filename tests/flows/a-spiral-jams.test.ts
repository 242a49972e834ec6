import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("a twin spiral hands out what the jammed one did not", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.machine.spirals.get("spiral-1")?.become("jammed");
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();

  // s11 and s12 are on the jammed board, s21 is not.
  expect(["s11", "s12", "s21"].map(kiosk.machine.drops)).toEqual([0, 0, 1]);
  expect(kiosk.screen("thanks")).toMatchObject({ deliveredUnits: 1, refundOwedRupiah: 0 });
});

test("without a twin the money is owed back and the slot waits to be counted", async () => {
  const kiosk = await startTestKiosk();
  for (const board of kiosk.machine.spirals.values()) board.become("jammed");
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();

  expect(kiosk.screen("thanks")).toMatchObject({ deliveredUnits: 0, refundOwedRupiah: 12_000 });
  const slots = kiosk.journal().books.stock();
  expect(slots.flatMap(({ slotId, inDoubt }) => (inDoubt ? slotId : []))).toEqual([
    "s11",
    "s12",
    "s21",
  ]);
  await kiosk.until("attract", 60_000);
  const offered = kiosk.screen("attract").highlights.map(({ sku }) => sku);
  expect(offered).toEqual(["tas", "pijat", "kursi"]);
});

test("what is paid for two units and comes out once is half owed", async () => {
  const kiosk = await startTestKiosk({ unitsPerSpiral: 1 });
  kiosk.machine.spirals.get("spiral-2")?.become("motor-missing");
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti", units: 3 }]);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();

  expect(kiosk.screen("thanks")).toMatchObject({ deliveredUnits: 2, refundOwedRupiah: 12_000 });
  const sale = kiosk.saleOf(chargeId);
  expect(sale.refunds).toMatchObject([{ reason: "not-delivered", amountRupiah: 12_000 }]);
});
