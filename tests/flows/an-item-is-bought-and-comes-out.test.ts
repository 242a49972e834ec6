import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("a spiral item is paid by QRIS, drops once, and its receipt is printed", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  expect(kiosk.screen("payment").amountRupiah).toBe(12_000);

  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();

  expect(kiosk.machine.drops("s11")).toBe(1);
  expect(kiosk.screen("thanks")).toMatchObject({
    deliveredUnits: 1,
    refundOwedRupiah: 0,
    receipt: "printed",
    receiptNumber: "M01-20261124-0001",
  });
  expect(kiosk.machine.printer.papers()).toHaveLength(1);
  await kiosk.until("attract");
  expect(kiosk.fatal()).toEqual([]);
});

test("a locker opens, the buyer takes the goods and closes the door", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "tas" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.until("delivery");
  await kiosk.wait(3_000);
  expect(kiosk.screen("delivery").lines[0]).toMatchObject({ state: "take-and-close" });

  const board = kiosk.machine.lockers.get("locker-1");
  board?.takeGoods(1);
  board?.closeDoor(1);
  await kiosk.untilThanks();
  expect(kiosk.machine.openings("l01")).toBe(1);
  expect(kiosk.screen("thanks").deliveredUnits).toBe(1);
});

test("several items come out line by line and are one receipt", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti", units: 3 }, { sku: "tas" }]);
  expect(kiosk.screen("payment").amountRupiah).toBe(121_000);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks(240_000);
  expect(kiosk.screen("thanks").deliveredUnits).toBe(4);
  expect(kiosk.machine.printer.papers()).toHaveLength(1);
});
