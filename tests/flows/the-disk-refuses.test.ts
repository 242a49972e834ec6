import { expect, test } from "vitest";
import { startTestKiosk } from "../support/test-kiosk.ts";

test.each(["push", "poll"])(
  "a payment told by %s that cannot be recorded moves nothing, calls staff, and is found again",
  async (leg) => {
    const kiosk = await startTestKiosk();
    const chargeId = await kiosk.orderUntilQr([{ sku: "roti" }]);
    const { orderCode } = kiosk.screen("payment");
    kiosk.hub.setPush(leg === "push");
    kiosk.journal().close();
    kiosk.hub.pay(chargeId);
    await kiosk.until("needs-staff", leg === "push" ? 500 : 5_000);
    expect(kiosk.screen("needs-staff")).toMatchObject({ orderCode, amountRupiah: 12_000 });
    expect(kiosk.fatal()).not.toEqual([]);
    await kiosk.wait(10_000);
    expect(kiosk.machine.drops("s11")).toBe(0);

    await kiosk.crash();
    await kiosk.untilThanks(30_000);
    expect(kiosk.machine.drops("s11")).toBe(1);
    expect(kiosk.saleOf(chargeId)).toMatchObject({ refunds: [], strayPayments: [] });
  },
);
