import { expect, test } from "vitest";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";

const untilDoorIsOpen = async (kiosk: TestKiosk): Promise<string> => {
  const chargeId = await kiosk.orderUntilQr([{ sku: "tas" }, { sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.until("delivery");
  for (let waited = 0; stateOf(kiosk, "tas") !== "take-and-close"; waited += 100) {
    if (waited > 30_000) throw new Error("the locker never opened");
    await kiosk.wait(100);
  }
  return chargeId;
};

const stateOf = (kiosk: TestKiosk, sku: string) =>
  kiosk.screen("delivery").lines.find((line) => line.sku === sku)?.state;

const takeAndClose = (kiosk: TestKiosk) => {
  const board = kiosk.machine.lockers.get("locker-1");
  board?.takeGoods(1);
  board?.closeDoor(1);
};

test("a door that stays open is spoken of once more, and its buyer still has time", async () => {
  const kiosk = await startTestKiosk();
  await untilDoorIsOpen(kiosk);
  expect(kiosk.screen("delivery").isReminded).toBe(false);
  await kiosk.wait(25_000);
  expect(kiosk.screen("delivery").isReminded).toBe(true);
  expect(stateOf(kiosk, "tas")).toBe("take-and-close");

  takeAndClose(kiosk);
  await kiosk.until("receipt-choice", 10_000);
  const { lines } = kiosk.screen("receipt-choice");
  expect(lines.map(({ state }) => state)).toEqual(["delivered", "delivered"]);
});

test("whoever closes the door soon is not spoken to", async () => {
  const kiosk = await startTestKiosk();
  await untilDoorIsOpen(kiosk);
  await kiosk.wait(15_000);
  takeAndClose(kiosk);
  while (kiosk.view().screen.kind === "delivery") {
    expect(kiosk.screen("delivery").isReminded).toBe(false);
    await kiosk.wait(100);
  }
  expect(kiosk.view().screen.kind).toBe("receipt-choice");
});

test("a door left open after all is named on the last screen until it is shut", async () => {
  const kiosk = await startTestKiosk();
  await untilDoorIsOpen(kiosk);
  kiosk.touch({ kind: "taken" });
  await kiosk.untilThanks();
  expect(kiosk.screen("thanks").openDoors).toEqual(["l01"]);

  takeAndClose(kiosk);
  await kiosk.wait(3_000);
  expect(kiosk.screen("thanks").openDoors).toEqual([]);
});

test("a door that others left open is not this buyer's", async () => {
  const kiosk = await startTestKiosk();
  kiosk.machine.lockers.get("locker-1")?.openDoor(2);
  kiosk.hub.pay(await kiosk.orderUntilQr([{ sku: "roti" }]));
  await kiosk.untilThanks();
  expect(kiosk.screen("thanks").openDoors).toEqual([]);
});

test("the picture shows the places of this very machine", async () => {
  const kiosk = await startTestKiosk();
  await untilDoorIsOpen(kiosk);
  expect(kiosk.screen("delivery").machine).toEqual([
    {
      kind: "spiral",
      places: [
        { label: "s11", channel: 11 },
        { label: "s12", channel: 12 },
      ],
    },
    { kind: "spiral", places: [{ label: "s21", channel: 21 }] },
    {
      kind: "locker",
      places: [
        { label: "l01", channel: 1 },
        { label: "l02", channel: 2 },
      ],
    },
  ]);
});
