import { expect, test } from "vitest";
import { isMachineProduct } from "../../core/catalogue/catalogue-snapshot.ts";
import { startTestKiosk } from "../support/test-kiosk.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

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
  expect(availabilityOf(kiosk)).toMatchObject({
    roti: { kind: "available", units: 4 },
    tas: { kind: "unavailable" },
  });
  kiosk.touch({ kind: "leave" });

  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();
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

test("with every board dead a shop of goods alone is out of service, and back when one answers", async () => {
  const snapshot = createTestSnapshot();
  const products = snapshot.products.filter(isMachineProduct);
  const kiosk = await startTestKiosk({ snapshot: { ...snapshot, products } });
  await kiosk.wait(10_000);
  for (const wire of kiosk.machine.wires.values()) wire.unplug();
  await kiosk.until("out-of-service", 20_000);
  expect(kiosk.screen("out-of-service").reason).toBe("nothing-to-sell");
  kiosk.machine.wires.get("spiral-2")?.plug();
  await kiosk.until("attract", 20_000);
});

test("with every board dead services and things made to order are still sold", async () => {
  const kiosk = await startTestKiosk();
  for (const name of ["spiral-1", "spiral-2", "locker-1"]) kiosk.machine.wires.get(name)?.unplug();
  await kiosk.wait(10_000);
  const chargeId = await kiosk.orderUntilQr([{ sku: "pijat" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();
  expect(kiosk.screen("thanks").lines[0]?.state).toBe("code-shown");
});
