import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

const availabilityOf = (kiosk: Awaited<ReturnType<typeof startTestKiosk>>) =>
  Object.fromEntries(
    kiosk.screen("catalogue").products.map(({ sku, availability }) => [sku, availability]),
  );

test("the neighbours of a dead board sell on", async () => {
  const kiosk = await startTestKiosk();
  kiosk.machine.wires.get("locker-1")?.unplug();
  kiosk.machine.spirals.get("spiral-1")?.become("silent");
  await kiosk.wait(5_000);
  kiosk.touch({ kind: "start" });
  expect(availabilityOf(kiosk)).toEqual({
    roti: { kind: "available", units: 4 },
    tas: { kind: "unavailable" },
  });
  kiosk.touch({ kind: "leave" });

  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.until("thanks");
  expect(kiosk.machine.drops("s21")).toBe(1);
});

test("a board that comes back sells again", async () => {
  const kiosk = await startTestKiosk();
  kiosk.machine.wires.get("locker-1")?.unplug();
  await kiosk.wait(5_000);
  kiosk.machine.wires.get("locker-1")?.plug();
  await kiosk.wait(5_000);
  kiosk.touch({ kind: "start" });
  expect(availabilityOf(kiosk)["tas"]).toEqual({ kind: "available", units: 2 });
});

test("with every board dead the machine is out of service, and back when one answers", async () => {
  const kiosk = await startTestKiosk();
  await kiosk.wait(10_000);
  for (const wire of kiosk.machine.wires.values()) wire.unplug();
  await kiosk.until("out-of-service", 20_000);
  expect(kiosk.screen("out-of-service").reason).toBe("nothing-to-sell");
  kiosk.machine.wires.get("spiral-2")?.plug();
  await kiosk.until("attract", 20_000);
});
