import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test.each(["paper-out", "cover-open", "cutter-jam", "silent"] as const)(
  "with a printer that is %s the goods still come, and the screen shows the claim",
  async (condition) => {
    const kiosk = await startTestKiosk();
    kiosk.machine.printer.become(condition);
    await kiosk.wait(10_000);
    const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
    const { orderCode } = kiosk.screen("payment");
    kiosk.hub.pay(chargeId);
    await kiosk.untilThanks(120_000);

    const thanks = kiosk.screen("thanks");
    expect(thanks).toMatchObject({ deliveredUnits: 1, receipt: "failed", orderCode });
    expect(thanks.claimUrl).toContain(orderCode);
    expect(kiosk.machine.drops("s11")).toBe(1);
  },
);

test("that there is no paper is said before paying", async () => {
  const kiosk = await startTestKiosk();
  kiosk.touch({ kind: "start" });
  kiosk.touch({ kind: "add", sku: "roti", variantId: null, units: 1 });
  kiosk.touch({ kind: "open-cart" });
  expect(kiosk.screen("cart").canPrint).toBe(true);
  kiosk.machine.printer.become("paper-out");
  await kiosk.wait(10_000);
  expect(kiosk.screen("cart").canPrint).toBe(false);
});

test("a receipt cut short by the end of the paper is not printed again by itself", async () => {
  const kiosk = await startTestKiosk();
  kiosk.machine.printer.become("paper-ends-mid-job");
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks(120_000);
  expect(kiosk.screen("thanks").receipt).toBe("failed");
  kiosk.machine.printer.become("ready");
  await kiosk.wait(60_000);
  expect(kiosk.machine.printer.papers().filter(({ isComplete }) => isComplete)).toEqual([]);
});
