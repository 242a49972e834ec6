import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("after a minute the screen asks, and twenty seconds later it forgets", async () => {
  const kiosk = await startTestKiosk();
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  await kiosk.wait(59_000);
  expect(kiosk.view().idleWarning).toBeNull();
  await kiosk.wait(2_000);
  expect(kiosk.view().idleWarning).toEqual({ remainingMs: 20_000 });
  await kiosk.wait(18_000);
  expect(kiosk.view().cart?.units).toBe(1);
  await kiosk.wait(2_000);
  expect(kiosk.view()).toMatchObject({ cart: null, screen: { kind: "attract" } });
});

test("any touch answers the question, and nothing is lost", async () => {
  const kiosk = await startTestKiosk();
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 2 });
  await kiosk.wait(70_000);
  kiosk.touch({ kind: "still-here" });
  expect(kiosk.view().idleWarning).toBeNull();
  await kiosk.wait(50_000);
  expect(kiosk.view().cart?.units).toBe(2);
});

test("a buyer who pays is not asked whether anybody is there", async () => {
  const kiosk = await startTestKiosk();
  await kiosk.orderUntilQr([{ sku: "roti" }]);
  await kiosk.wait(200_000);
  expect(kiosk.view()).toMatchObject({ idleWarning: null, screen: { kind: "payment" } });
});
