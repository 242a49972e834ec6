import { expect, test } from "vitest";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";

/** Never lost, never doubled: one payment, one unit, one receipt number. */
const expectOneSale = (kiosk: TestKiosk, chargeId: string) => {
  const sale = kiosk.saleOf(chargeId);
  expect(sale).toMatchObject({ closed: true, refunds: [], strayPayments: [] });
  expect(sale.payment?.receiptNumber).toBe("M01-20261124-0001");
  expect(kiosk.machine.spirals.get("spiral-1")?.turns(11)).toBe(1);
  expect(kiosk.machine.drops("s11")).toBe(1);
  expect(kiosk.fatal()).toEqual([]);
};

test("while the code is on the screen: the same code comes back and can be paid", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  const { qrString, orderCode } = kiosk.screen("payment");
  await kiosk.crash(5_000);
  expect(kiosk.screen("payment")).toMatchObject({ qrString, orderCode });
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();
  expectOneSale(kiosk, chargeId);
});

test("when it was paid, before the fact", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.setPush(false);
  kiosk.hub.pay(chargeId);
  await kiosk.crash(5_000);
  await kiosk.untilThanks(60_000);
  expectOneSale(kiosk, chargeId);
});

test("when the payment is on disk, before the command", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.crashAfter("payment-proved", 5_000);
  expect(kiosk.machine.spirals.get("spiral-1")?.turns(11)).toBe(0);
  await kiosk.untilThanks(60_000);
  expectOneSale(kiosk, chargeId);
});

test("when the command was sent, before its answer", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.until("delivery");
  while (kiosk.machine.spirals.get("spiral-1")?.turns(11) === 0) await kiosk.wait(10);
  await kiosk.crash(5_000);
  await kiosk.untilThanks(60_000);
  expectOneSale(kiosk, chargeId);
});

test("when it was handed out, before the receipt", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.crashAfter("dispense-finished", 5_000);
  await kiosk.untilThanks(60_000);
  expectOneSale(kiosk, chargeId);
  expect(kiosk.machine.printer.papers()).toHaveLength(1);
});

test("when the intent is on disk and nothing was sent: the buyer gets the money back", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.crashAfter("dispense-started", 5_000);
  await kiosk.untilThanks(60_000);
  expect(kiosk.machine.drops("s11")).toBe(0);
  expect(kiosk.saleOf(chargeId).refunds).toMatchObject([{ reason: "unknown-outcome" }]);
});

test("while the receipt is printed: it is not printed a second time", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.until("receipt-choice");
  kiosk.touch({ kind: "choose-receipt", receipt: "paper" });
  await kiosk.until("printing");
  await kiosk.wait(500);
  await kiosk.crash(5_000);
  await kiosk.wait(60_000);
  expect(kiosk.saleOf(chargeId)).toMatchObject({ receipt: "unknown", closed: true });
  expect(kiosk.machine.printer.papers().length).toBeLessThanOrEqual(1);
});

test("and away for hours: nothing is handed out to somebody else", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.crashAfter("payment-proved", 3_600_000);
  await kiosk.wait(30_000);
  expect(kiosk.view().screen.kind).toBe("attract");
  expect(kiosk.machine.drops("s11")).toBe(0);
  expect(kiosk.saleOf(chargeId).refunds).toMatchObject([{ reason: "not-served" }]);
});

test("between the order and its code: the charge is given up", async () => {
  const kiosk = await startTestKiosk();
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  kiosk.touch({ kind: "open-cart" });
  const killed = kiosk.crashAfter("charge-requested", 5_000);
  kiosk.touch({ kind: "pay", offerId: kiosk.screen("cart").offerId });
  await killed;
  await kiosk.wait(60_000);
  expect(kiosk.view().screen.kind).toBe("attract");
  expect(kiosk.journal().books.openCharges()).toEqual([]);
  expect(kiosk.journal().books.openSales()).toEqual([]);
});
