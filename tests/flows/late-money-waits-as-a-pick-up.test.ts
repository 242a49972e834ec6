import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";
import { typeCode } from "../support/type-code.ts";

const CODE = "H8N3-V6WZ-2KQB";

const payAfterCancel = async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.touch({ kind: "cancel-payment" });
  await kiosk.until("payment-ended");
  kiosk.touch({ kind: "done" });
  await kiosk.until("attract");
  kiosk.hub.pay(chargeId, { late: true });
  await kiosk.wait(5_000);
  return { kiosk, chargeId, saleId: kiosk.saleOf(chargeId).saleId };
};

test("exact money that comes too late holds the goods for a code; the next buyer sees nothing of it", async () => {
  const { kiosk, chargeId } = await payAfterCancel();
  expect(kiosk.view().screen.kind).toBe("attract");
  expect(kiosk.saleOf(chargeId)).toMatchObject({
    pickUp: { until: "2026-11-27", opened: false },
    refunds: [],
  });
  expect(kiosk.machine.drops("s11")).toBe(0);
});

test("the newest code of the claim page, typed at the machine, hands the goods out", async () => {
  const { kiosk, saleId } = await payAfterCancel();
  const codeHash = kiosk.codes.hashOf(CODE);
  kiosk.hub.publish({ kind: "pick-up-code", saleId, codeHash: kiosk.codes.hashOf("OLD") });
  kiosk.hub.publish({ kind: "pick-up-code", saleId, codeHash });
  kiosk.touch({ kind: "start" });
  await typeCode(kiosk, "OLD");
  expect(kiosk.screen("code-entry").problem).toBe("unknown");
  await typeCode(kiosk, CODE);
  await kiosk.untilThanks();
  expect(kiosk.machine.drops("s11")).toBe(1);
  expect(kiosk.screen("thanks").receipt).toBe("printed");
  expect(kiosk.journal().books.waitingPickUps()).toEqual([]);
  expect(kiosk.journal().books.openSales()).toEqual([]);
});

test("the code opens its goods while the hub is away", async () => {
  const { kiosk, saleId } = await payAfterCancel();
  kiosk.hub.publish({ kind: "pick-up-code", saleId, codeHash: kiosk.codes.hashOf(CODE) });
  kiosk.hub.setOnline(false);
  kiosk.touch({ kind: "start" });
  expect(kiosk.screen("catalogue").canPay).toBe(false);
  await typeCode(kiosk, CODE);
  await kiosk.untilThanks();
  expect(kiosk.machine.drops("s11")).toBe(1);
});

test("a code opens its goods once", async () => {
  const { kiosk, saleId } = await payAfterCancel();
  kiosk.hub.publish({ kind: "pick-up-code", saleId, codeHash: kiosk.codes.hashOf(CODE) });
  kiosk.touch({ kind: "start" });
  await typeCode(kiosk, CODE);
  await kiosk.untilThanks();
  kiosk.touch({ kind: "done" });
  kiosk.touch({ kind: "start" });
  await typeCode(kiosk, CODE);
  expect(kiosk.screen("code-entry").problem).toBe("unknown");
  expect(kiosk.machine.drops("s11")).toBe(1);
});

test("goods that nobody collects go back on sale and the money is owed back", async () => {
  const { kiosk, chargeId } = await payAfterCancel();
  await kiosk.powerCut(4 * 24 * 3_600_000);
  await kiosk.wait(1_000);
  expect(kiosk.saleOf(chargeId).refunds).toMatchObject([
    { amountRupiah: 12_000, reason: "not-collected" },
  ]);
  expect(
    kiosk
      .journal()
      .books.stock()
      .find(({ slotId }) => slotId === "s11")?.heldUnits,
  ).toBe(0);
  expect(kiosk.machine.drops("s11")).toBe(0);
});
