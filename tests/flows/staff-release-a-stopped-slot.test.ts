import { expect, test } from "vitest";
import { enterService } from "../support/enter-service.ts";
import { startTestKiosk } from "../support/test-kiosk.ts";

test("a jammed spiral stops; behind the PIN somebody counts it and it sells again", async () => {
  const kiosk = await startTestKiosk();
  kiosk.machine.spirals.get("spiral-1")?.become("jammed");
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks(200_000);
  kiosk.machine.spirals.get("spiral-1")?.become("ready");
  kiosk.touch({ kind: "done" });

  await enterService(kiosk, "restocker");
  const [stopped] = kiosk.screen("staff").slotsToCount;
  expect(stopped?.slotId).toBe("s11");
  kiosk.touch({ kind: "staff-count", slotId: "s11", units: 3 });
  await kiosk.wait(100);
  expect(kiosk.screen("staff").notice).toBe("counted");
  expect(kiosk.screen("staff").slotsToCount.some(({ slotId }) => slotId === "s11")).toBe(false);
  expect(kiosk.facts().at(-1)).toMatchObject({
    kind: "slot-counted",
    countedBy: "restocker",
    countedUnits: 3,
    differenceUnits: -1,
  });
});

test("the court file of a sale comes out of the receipt printer", async () => {
  const kiosk = await startTestKiosk();
  const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
  kiosk.hub.pay(chargeId);
  await kiosk.untilThanks();
  const { orderCode } = kiosk.screen("thanks");
  kiosk.touch({ kind: "done" });
  await enterService(kiosk, "treasurer");
  kiosk.touch({ kind: "staff-print-case", orderCode: "ZZZZZZ" });
  await kiosk.wait(100);
  expect(kiosk.screen("staff").notice).toBe("no-such-order");
  kiosk.touch({ kind: "staff-print-case", orderCode });
  await kiosk.wait(20_000);
  expect(kiosk.screen("staff").notice).toBe("printed");
  const paper = JSON.stringify(kiosk.machine.printer.papers().at(-1));
  expect(paper).toContain(orderCode);
});
