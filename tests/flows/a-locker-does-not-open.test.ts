import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("a twin locker serves when the latch of the first sticks", async () => {
  const kiosk = await startTestKiosk();
  const board = kiosk.machine.lockers.get("locker-1");
  const chargeId = await kiosk.orderUntilQr([{ sku: "tas" }]);
  board?.become("latch-stuck");
  kiosk.hub.pay(chargeId);
  await kiosk.wait(12_000);
  board?.become("ready");
  await kiosk.wait(8_000);
  expect(kiosk.screen("delivery").lines).toMatchObject([
    { state: "take-and-close", slotLabel: "l02" },
  ]);
  expect(["l01", "l02"].map(kiosk.machine.openings)).toEqual([0, 1]);
});

test("lockers that stay shut are owed back and not sold again", async () => {
  const kiosk = await startTestKiosk();
  kiosk.machine.lockers.get("locker-1")?.become("latch-stuck");
  const chargeId = await kiosk.orderUntilQr([{ sku: "tas" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks(120_000);

  expect(kiosk.screen("thanks")).toMatchObject({ deliveredUnits: 0, refundOwedRupiah: 85_000 });
  await kiosk.until("attract", 60_000);
  expect(kiosk.machine.openings("l01") + kiosk.machine.openings("l02")).toBe(0);
  const stock = kiosk.journal().books.stock();
  expect(stock.find(({ slotId }) => slotId === "l01")).toMatchObject({ units: 1, inDoubt: true });
});

test("an opening whose answer is lost for a while is one opening", async () => {
  const kiosk = await startTestKiosk();
  const board = kiosk.machine.lockers.get("locker-1");
  board?.become("lost-answer");
  const chargeId = await kiosk.orderUntilQr([{ sku: "tas" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.wait(10_000);
  board?.takeGoods(1);
  board?.closeDoor(1);
  await kiosk.untilThanks(60_000);

  expect(kiosk.machine.openings("l01")).toBe(1);
  expect(kiosk.screen("thanks")).toMatchObject({ deliveredUnits: 1, refundOwedRupiah: 0 });
});

test("a door left open holds the sale up for a minute, no longer", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "tas" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks(75_000);
  expect(kiosk.screen("thanks")).toMatchObject({ deliveredUnits: 1, receipt: "printed" });
});
