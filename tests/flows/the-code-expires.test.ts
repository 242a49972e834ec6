import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("a code nobody pays leaves the screen when its time is over, and its goods are free again", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "tas" }]);
  await kiosk.wait(300_000);
  await kiosk.until("payment-ended", 5_000);

  expect(kiosk.screen("payment-ended")).toMatchObject({ outcome: "expired", canRetry: true });
  expect(kiosk.saleOf(chargeId)).toMatchObject({ chargeClosed: true, closed: true, payment: null });
  expect(
    kiosk
      .journal()
      .books.stock()
      .every(({ heldUnits }) => heldUnits === 0),
  ).toBe(true);
  expect(kiosk.hub.pay(chargeId)).toBe(false);
});

test("the buyer tries again with the same cart and gets another code", async () => {
  const kiosk = await startTestKiosk();
  const first = await kiosk.orderUntilQr([{ sku: "roti", units: 2 }]);
  await kiosk.until("payment-ended", 320_000);
  kiosk.touch({ kind: "retry" });
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await kiosk.until("payment");

  const second = kiosk.hub.chargeIds().at(-1) ?? "";
  expect(second).not.toBe(first);
  kiosk.hub.pay(second);
  await kiosk.untilThanks();
  expect(kiosk.machine.drops("s11")).toBe(2);
});

test("the screen goes back to the shop window when nobody is there", async () => {
  const kiosk = await startTestKiosk();
  await kiosk.orderUntilQr([{ sku: "roti" }]);
  await kiosk.until("payment-ended", 320_000);
  await kiosk.until("attract", 50_000);
  expect(kiosk.view().cart).toBeNull();
});

test("the screen is left as soon as a poll hears of the end, though its own question stays unanswered", async () => {
  const kiosk = await startTestKiosk({
    tapPorts: (ports) => ({
      ...ports,
      charges: { ...ports.charges, close: () => new Promise(() => undefined) },
    }),
  });
  const chargeId = await kiosk.orderUntilQr([{ sku: "tas" }]);
  await kiosk.until("closing-charge", 301_000);
  await kiosk.until("payment-ended", 4_000);

  expect(kiosk.screen("payment-ended").outcome).toBe("expired");
  expect(kiosk.saleOf(chargeId)).toMatchObject({ chargeClosed: true, closed: true });
  kiosk.hub.pay(chargeId, { late: true });
  await kiosk.wait(1_000);
  expect(kiosk.view().screen.kind).toBe("payment-ended");
});
